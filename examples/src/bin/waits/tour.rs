//! What the program shows.

use std::env::temp_dir;
use std::error::Error;
use std::ffi::CStr;
use std::fs::{self, File};
use std::process;
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};

use pinvoke::{BufferExt, Op, OwnedSpare, TextArray, operation, pool};

use crate::c::aio::{aio_fsync, aio_read, aio_read_uninit, aio_write};
use crate::c::database::{Db, query, unlocked};
use crate::c::timer::sleep;
use crate::database::{LOCKED, OpenFlags};
use crate::executor::block_on;
use crate::resolve::numeric;

type Outcome = Result<(), Box<dyn Error>>;

pub(crate) fn all(hosts: impl Iterator<Item = String>) -> Outcome {
    let hosts: Vec<_> = hosts.collect();
    block_on(async {
        timers().await?;
        files().await?;
        addresses(&hosts).await?;
        databases().await
    })?;
    let refused = operation::statistics();
    let pool::Statistics { rented, returned, .. } = pool::statistics();
    println!(
        "{:<10}{} too late, {} twice, {} of nobody's",
        "callbacks", refused.late, refused.duplicate, refused.stray
    );
    println!("{:<10}{rented} rented, {returned} returned", "buffers");
    Ok(())
}

/// They all run at once, since an operation runs as soon as it is made.
async fn timers() -> Outcome {
    let start = Instant::now();
    let all: Vec<_> = [30, 10, 20].map(|millis| sleep(Duration::from_millis(millis))).into();
    for timer in all {
        timer.await?;
    }
    println!("{:<10}three slept {} ms together", "timer", start.elapsed().as_millis());
    let long = sleep(Duration::from_secs(3600));
    let Err(stopped) = long.cancel().await else { return Err("an hour is over".into()) };
    println!("{:<10}one of an hour: {stopped}", "timer");
    Ok(())
}

/// Buffers go in, and come back with the result.
async fn files() -> Outcome {
    let path = temp_dir().join(format!("waits-{}", process::id()));
    let file = File::options().read(true).write(true).create_new(true).open(&path)?;
    fs::remove_file(&path)?;
    let (written, (file, _)) = aio_write(file, 0, "all that C is given comes back").await;
    let (synced, file) = aio_fsync(libc::O_SYNC, file).await;
    synced?;
    println!("{:<10}{} bytes written, and on the disk", "aio", written?);
    // Half of a rented buffer; and room that nobody has filled.
    let (read, (file, half)) = aio_read(file, 9, pool::rent(10).part(..5)).await;
    let text = half.into_inner();
    println!("{:<10}{:?} read", "aio", text[..read?].escape_ascii().to_string());
    let (read, (file, room)) = aio_read_uninit(file, 20, OwnedSpare::from(Vec::with_capacity(64))).await;
    println!(
        "{:<10}{} bytes more, the rest of the file: {:?}",
        "aio",
        read?,
        String::from_utf8(room.into_inner())?
    );
    let (failed, _) = aio_read(file, -1, [0; 1]).await;
    let Err(error) = failed else { return Err("a file has no byte before the first one".into()) };
    println!("{:<10}{error}", "aio");
    Ok(())
}

async fn addresses(hosts: &[String]) -> Outcome {
    let own = ["127.0.0.1", "::1", "not a number"].map(String::from);
    for host in own.iter().chain(hosts) {
        match numeric(host).await {
            Ok(addresses) => println!("{:<10}{host}: {addresses:?}", "resolve"),
            Err(error) => println!("{:<10}{host}: {error}", "resolve"),
        }
    }
    Ok(())
}

/// One connection writes, and two others wait until it is done.
async fn databases() -> Outcome {
    let open = || Db::open("file:waits?mode=memory&cache=shared", OpenFlags::Shared);
    let mut writer = open()?;
    writer.exec("CREATE TABLE t (x); BEGIN; INSERT INTO t VALUES (1), (2), (3)")?;
    let waiting = [blocked(open()?)?, blocked(open()?)?];
    let told = waiting.iter().filter(|one| one.is_finished()).count();
    println!("{:<10}two wait, {told} of them was told", "sqlite");
    let commit = thread::spawn(move || writer.exec("COMMIT").map(|()| writer));
    for one in waiting {
        let (told, db) = one.await;
        told?;
        let (send, rows) = channel();
        let each = move |columns: TextArray<'_>| {
            // Nobody listens any more only if this function has failed.
            let _ = send.send(columns.get(0).flatten().map(CStr::to_owned));
        };
        let (done, _) = query(db, "SELECT sum(x) FROM t", each).await;
        done?;
        println!(
            "{:<10}one was told, and reads {:?} on the pool",
            "sqlite",
            rows.iter().flatten().collect::<Vec<_>>()
        );
    }
    commit.join().map_err(|_| "the thread that commits panicked")??;
    Ok(())
}

/// A connection that cannot read, and waits until it can.
#[expect(clippy::type_complexity, reason = "what an operation gives is its own business")]
fn blocked(mut db: Db) -> Result<Op<(Result<(), crate::database::SqlError>, Db)>, Box<dyn Error>> {
    match db.exec("SELECT * FROM t") {
        Err(error) if error.code & 0xff == LOCKED => Ok(unlocked(db)),
        Err(error) => Err(error.into()),
        Ok(()) => Err("the table is not locked".into()),
    }
}

//! All files: who works at which, what is told of it, and what is left at the end.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use pinvoke::{operation, pool};

use crate::args::Args;
use crate::c::signal::interrupts_catch;
use crate::executor::{beside, block_on, together};
use crate::pack::{Failure, Packing, Stopped, Sums};
use crate::report::{Progress, grouped};
use crate::stop::Stop;

/// What those share who work at files.
struct Work {
    args: Args,
    queue: RefCell<VecDeque<PathBuf>>,
    stop: Stop,
    bar: RefCell<Option<Progress>>,
    /// Of all files.
    done: Cell<u64>,
    failed: Cell<bool>,
}

pub(crate) fn all(mut args: Args) -> ExitCode {
    if let Err(error) = interrupts_catch() {
        eprintln!("compress: signals cannot be caught: {error}");
        return ExitCode::FAILURE;
    }
    let files = VecDeque::from(std::mem::take(&mut args.files));
    let total = files.iter().filter_map(|file| fs::metadata(file).ok()).map(|file| file.len()).sum();
    let work = Work {
        args,
        queue: files.into(),
        stop: Stop::default(),
        bar: Progress::of(total).into(),
        done: Cell::new(0),
        failed: Cell::new(false),
    };
    let workers = (0..work.args.jobs).map(|_| work.each());
    block_on(beside(work.stop.watch(), together(workers)));
    work.bar.take();
    work.end()
}

impl Work {
    /// One file after the other, until there is none.
    async fn each(&self) {
        while let Some(file) = self.next() {
            match self.one(&file).await {
                Ok(sums) => self.tell(&file, sums),
                Err(error) if error.is::<Stopped>() => {}
                Err(error) => {
                    self.failed.set(true);
                    eprintln!("compress: {}: {error}", file.display());
                }
            }
        }
    }

    fn next(&self) -> Option<PathBuf> {
        self.queue.borrow_mut().pop_front().filter(|_| self.stop.signal().is_none())
    }

    /// Half a file is none.
    async fn one(&self, path: &Path) -> Result<Sums, Failure> {
        let from = File::open(path)?;
        let metadata = from.metadata()?;
        if !metadata.is_file() {
            return Err("not an ordinary file, ignored".into());
        }
        let mut name = path.as_os_str().to_owned();
        name.push(".gz");
        let target = PathBuf::from(name);
        let (force, level) = (self.args.force, self.args.level);
        let to = File::options().write(true).create(true).create_new(!force).truncate(true).open(&target);
        let to = to.map_err(|error| format!("{}: {error}", target.display()))?;
        to.set_permissions(metadata.permissions())?;
        let progress = |more| self.progress(more);
        let done = match Packing::new(&self.stop, &progress, to, level) {
            Ok(packing) => packing.all(from, self.args.sync).await,
            Err(error) => Err(error),
        };
        if done.is_err() {
            fs::remove_file(&target)?;
        }
        done
    }

    fn progress(&self, more: u64) {
        self.done.set(self.done.get() + more);
        if let Some(bar) = &mut *self.bar.borrow_mut() {
            bar.at(self.done.get());
        }
    }

    fn tell(&self, path: &Path, sums: Sums) {
        let Sums { crc32, adler32, read, written } = sums;
        let (read, written) = (grouped(read), grouped(written));
        println!("crc32 {crc32:08x}  adler32 {adler32:08x}  {read} -> {written} bytes  {}", path.display());
    }

    /// Every buffer is back.
    fn end(&self) -> ExitCode {
        let pool::Statistics { rented, returned, held, .. } = pool::statistics();
        let refused = operation::statistics();
        eprintln!(
            "buffers: {rented} rented, {returned} returned; {} bytes are kept for others",
            grouped(held as u64)
        );
        eprintln!("operations: {} stray, {} twice, {} late", refused.stray, refused.duplicate, refused.late);
        match self.stop.signal() {
            _ if rented != returned => ExitCode::FAILURE,
            Some(signal) => {
                eprintln!("compress: interrupted");
                ExitCode::from(128 + u8::try_from(signal).unwrap_or_default())
            }
            None if self.failed.get() => ExitCode::FAILURE,
            None => ExitCode::SUCCESS,
        }
    }
}

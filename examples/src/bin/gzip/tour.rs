//! `--tour`: what a stream can do besides.

use std::env;
use std::error::Error;
use std::fs;
use std::io::Write;

use crate::c::{Deflate, Flow, Flush, Format, GzFile, Inflate, Strategy};
use crate::codec::{self, Failure};
use crate::error::ZlibError;

pub(crate) fn all(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    dictionaries(out)?;
    copies(out)?;
    files(out)?;
    errors(out)
}

/// What short messages have in common is known to both sides before the first.
const DICTIONARY: &[u8] = br#"{"id":,"name":"","kind":"measurement","unit":"celsius","value":"#;

fn message(id: u32) -> Vec<u8> {
    let value = f64::from(id) * 0.75;
    format!(
        r#"{{"id":{id},"name":"sensor {}","kind":"measurement","unit":"celsius","value":{value}}}"#,
        id % 7
    )
    .into_bytes()
}

/// One message after the other, with one stream that is reset between them.
fn packed(deflate: &mut Deflate, dictionary: Option<&[u8]>, bytes: &[u8]) -> Result<Vec<u8>, ZlibError> {
    deflate.reset()?;
    if let Some(dictionary) = dictionary {
        deflate.set_dictionary(dictionary)?;
    }
    let (mut made, mut input) = (vec![0; bytes.len() + 64], bytes);
    let mut free = &mut made[..];
    let flow = deflate.run(&mut input, &mut free, Flush::Finish)?;
    assert_eq!((flow, input.len()), (Flow::End, 0), "there is room for it, however badly it goes");
    let left = free.len();
    made.truncate(made.len() - left);
    Ok(made)
}

fn dictionaries(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let mut deflate = Deflate::new(9, Format::Zlib, Strategy::Default)?;
    let mut inflate = Inflate::new(Format::Zlib)?;
    let (mut plain, mut alone, mut with) = (0, 0, 0);
    for id in 0..100 {
        let message = message(id);
        let short = packed(&mut deflate, Some(DICTIONARY), &message)?;
        let mut back = Vec::new();
        inflate.reset()?;
        codec::member(&mut inflate, &mut &short[..], &mut back, Some(DICTIONARY), &mut |_| {})?;
        assert_eq!(back, message, "there and back");
        plain += message.len();
        with += short.len();
        alone += packed(&mut deflate, None, &message)?.len();
    }
    Ok(writeln!(out, "100 messages: {plain} bytes, {alone} compressed, {with} with a dictionary")?)
}

/// A copy of a stream that is half through: what comes next is read twice, without the first half again.
fn copies(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let text: Vec<u8> = (0..2_000).flat_map(message).collect();
    let mut short = Vec::new();
    codec::pack(&mut &text[..], &mut short, 6, &mut |_| {})?;

    let mut first = Inflate::new(Format::Gzip)?;
    let (mut input, mut half) = (&short[..short.len() / 2], vec![0; text.len()]);
    let mut free = &mut half[..];
    first.run(&mut input, &mut free, Flush::No)?;
    let done = text.len() - free.len();
    half.truncate(done);

    let second = first.copy()?;
    let (mut copied, at) = (0, first.total_in());
    for mut stream in [first, second] {
        let mut whole = half.clone();
        codec::member(&mut stream, &mut &short[short.len() / 2..], &mut whole, None, &mut |_| {})?;
        assert!(whole == text, "both go on where the one was");
        copied += 1;
    }
    Ok(writeln!(
        out,
        "{copied} streams went on from byte {at} of {}: the same {} bytes",
        short.len(),
        text.len()
    )?)
}

/// Lines, through zlib's own files.
fn files(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let path = env::temp_dir().join(format!("pinvoke-gzip-tour-{}.gz", std::process::id()));
    let mut file = GzFile::open(&path, c"wb9")?;
    for line in ["first\n", "second\n", "third\n"] {
        file.write_str(line)?;
    }
    file.close()?;

    let mut file = GzFile::open(&path, c"rb")?;
    let (mut line, mut lines) = (String::with_capacity(80), Vec::new());
    while file.read_line(&mut line)?.is_some() {
        lines.push(line.trim_end().to_owned());
    }
    let (position, packed) = (file.position(), fs::metadata(&path)?.len());
    file.close()?;
    fs::remove_file(&path)?;
    Ok(writeln!(out, "{packed} bytes of a file hold {position}: {}", lines.join(", "))?)
}

/// Failures, in zlib's words.
fn errors(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let mut no_gzip = Inflate::new(Format::Gzip)?;
    let error = no_gzip.run(&mut &b"no gzip at all"[..], &mut &mut [0; 64][..], Flush::No).err();
    writeln!(out, "no gzip: {}", told(error)?)?;

    writeln!(out, "level 42: {}", told(Deflate::new(42, Format::Gzip, Strategy::Default).err())?)?;

    let mut deflate = Deflate::new(9, Format::Zlib, Strategy::Default)?;
    let short = packed(&mut deflate, Some(DICTIONARY), &message(1))?;
    let mut inflate = Inflate::new(Format::Zlib)?;
    let error = codec::member(&mut inflate, &mut &short[..], &mut Vec::new(), None, &mut |_| {}).err();
    writeln!(out, "no dictionary: {}", told(error)?)?;

    inflate.reset()?;
    let other = Some(&b"another dictionary"[..]);
    let error = codec::member(&mut inflate, &mut &short[..], &mut Vec::new(), other, &mut |_| {}).err();
    writeln!(out, "another dictionary: {}", told(error)?)?;

    let missing = GzFile::open("no/such/file.gz".as_ref(), c"rb").err().map(Failure::from);
    Ok(writeln!(out, "no file: {}", told(missing)?)?)
}

fn told<E>(error: Option<E>) -> Result<E, &'static str> {
    error.ok_or("this must fail")
}

//! Text in the code pages of the WHATWG.
#![allow(unsafe_code, reason = "implements an unsafe trait")]

use super::encoding::Encoding;
use crate::error::ErrorKind;
use alloc::string::String;
use core::marker::PhantomData;
use core::mem::MaybeUninit;
use encoding_rs::{DecoderResult, EncoderResult};

/// Which code page: made by `encoding = "…"`.
pub trait Label: 'static {
    /// As it was declared.
    const NAME: &'static str;

    /// Its tables.
    fn encoding() -> &'static encoding_rs::Encoding;
}

/// `encoding = "…"`
#[derive(Debug)]
pub struct CodePage<L>(PhantomData<L>);

impl<L: Label> CodePage<L> {
    /// The tables. What only decodes (UTF-16 as bytes, "replacement") is no code page.
    #[inline]
    fn tables() -> &'static encoding_rs::Encoding {
        let tables = L::encoding();
        assert!(tables.output_encoding() == tables, "`{}` is no encoding of C's bytes", L::NAME);
        tables
    }
}

/// The code page that this label of the WHATWG means.
#[must_use]
pub fn code_page(label: &str) -> Option<&'static encoding_rs::Encoding> {
    encoding_rs::Encoding::for_label(label.as_bytes())
}

// SAFETY: the room is zeroed, so that all of it is initialised; `encode` says how many bytes the tables wrote.
unsafe impl<L: Label> Encoding for CodePage<L> {
    type Unit = u8;
    const NAME: &'static str = L::NAME;

    #[inline]
    fn bound(text: &str) -> usize {
        Self::tables()
            .new_encoder()
            .max_buffer_length_from_utf8_without_replacement(text.len())
            .unwrap_or(usize::MAX)
    }

    #[inline]
    fn units(_: &str) -> Option<usize> {
        None
    }

    fn encode(text: &str, room: &mut [MaybeUninit<u8>]) -> Result<usize, ErrorKind> {
        room.fill(MaybeUninit::new(0));
        // SAFETY: all of the room was just written; it is borrowed exclusively until this function returns, and no byte
        // becomes uninitialised through this reference.
        let bytes = unsafe { &mut *(core::ptr::from_mut(room) as *mut [u8]) };
        let (result, _, written) =
            Self::tables().new_encoder().encode_from_utf8_without_replacement(text, bytes, true);
        match result {
            EncoderResult::InputEmpty => Ok(written),
            EncoderResult::OutputFull => {
                Err(ErrorKind::TooLong { len: Self::bound(text), capacity: bytes.len() })
            }
            EncoderResult::Unmappable(character) => {
                Err(ErrorKind::Unmappable { character, encoding: Self::NAME })
            }
        }
    }

    fn decode_into(units: &[u8], into: &mut String) -> Result<(), ErrorKind> {
        let mut decoder = Self::tables().new_decoder_without_bom_handling();
        // What does not fit `usize` fits no memory either: then the reservation panics, as of every collection.
        into.reserve(decoder.max_utf8_buffer_length_without_replacement(units.len()).unwrap_or(usize::MAX));
        match decoder.decode_to_string_without_replacement(units, into, true) {
            (DecoderResult::InputEmpty, _) => Ok(()),
            (DecoderResult::Malformed(wrong, consumed_after), read) => Err(ErrorKind::InvalidText {
                encoding: Self::NAME,
                position: read.saturating_sub(usize::from(wrong) + usize::from(consumed_after)),
            }),
            (DecoderResult::OutputFull, _) => {
                unreachable!("the room was reserved by the decoder's own bound")
            }
        }
    }

    fn decode_lossy_into(units: &[u8], into: &mut String) {
        let mut decoder = Self::tables().new_decoder_without_bom_handling();
        into.reserve(decoder.max_utf8_buffer_length(units.len()).unwrap_or(usize::MAX));
        let _ = decoder.decode_to_string(units, into, true);
    }
}

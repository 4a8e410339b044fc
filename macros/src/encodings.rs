//! The code pages that `encoding = "…"` can name: those of the WHATWG Encoding Standard, whose tables the runtime's
//! `encoding` feature has.

use crate::paths::private;
use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::{Ident, LitStr};

/// The names of the standard, and the statics of the crate that has the tables.
const CODE_PAGES: &[(&str, &str)] = &[
    ("big5", "BIG5"),
    ("euc-jp", "EUC_JP"),
    ("euc-kr", "EUC_KR"),
    ("gb18030", "GB18030"),
    ("gbk", "GBK"),
    ("ibm866", "IBM866"),
    ("iso-2022-jp", "ISO_2022_JP"),
    ("iso-8859-2", "ISO_8859_2"),
    ("iso-8859-3", "ISO_8859_3"),
    ("iso-8859-4", "ISO_8859_4"),
    ("iso-8859-5", "ISO_8859_5"),
    ("iso-8859-6", "ISO_8859_6"),
    ("iso-8859-7", "ISO_8859_7"),
    ("iso-8859-8", "ISO_8859_8"),
    ("iso-8859-8-i", "ISO_8859_8_I"),
    ("iso-8859-10", "ISO_8859_10"),
    ("iso-8859-13", "ISO_8859_13"),
    ("iso-8859-14", "ISO_8859_14"),
    ("iso-8859-15", "ISO_8859_15"),
    ("iso-8859-16", "ISO_8859_16"),
    ("koi8-r", "KOI8_R"),
    ("koi8-u", "KOI8_U"),
    ("macintosh", "MACINTOSH"),
    ("shift_jis", "SHIFT_JIS"),
    ("windows-874", "WINDOWS_874"),
    ("windows-1250", "WINDOWS_1250"),
    ("windows-1251", "WINDOWS_1251"),
    ("windows-1252", "WINDOWS_1252"),
    ("windows-1253", "WINDOWS_1253"),
    ("windows-1254", "WINDOWS_1254"),
    ("windows-1255", "WINDOWS_1255"),
    ("windows-1256", "WINDOWS_1256"),
    ("windows-1257", "WINDOWS_1257"),
    ("windows-1258", "WINDOWS_1258"),
    ("x-mac-cyrillic", "X_MAC_CYRILLIC"),
];

/// Says what is wrong with the name of a code page.
pub(crate) fn refused(label: &LitStr) -> Option<syn::Error> {
    let name = label.value().to_lowercase();
    let instead = match name.as_str() {
        name if CODE_PAGES.iter().any(|(known, _)| *known == name) => return without_tables(label),
        "utf-8" | "utf8" => "write the word `utf8`".into(),
        "utf-16" | "utf16" | "utf-16le" | "utf-16be" => "write the word `utf16`".into(),
        "utf-32" | "utf32" => "write the word `utf32`".into(),
        "iso-8859-1" | "latin1" | "latin-1" | "us-ascii" | "ascii" | "cp1252" => {
            "write \"windows-1252\", which has its characters".into()
        }
        _ => match nearest(&name) {
            Some(known) => format!("did you mean \"{known}\"?"),
            None => format!("write one of {}", all()),
        },
    };
    Some(syn::Error::new(label.span(), format!("\"{}\" is no code page here: {instead}", label.value())))
}

/// The crate's own tests only print.
fn without_tables(label: &LitStr) -> Option<syn::Error> {
    let message =
        "code pages need their tables: add `features = [\"encoding\"]` to `pinvoke` in `Cargo.toml`";
    let there = cfg!(any(feature = "encoding", test));
    (!there).then(|| syn::Error::new(label.span(), message))
}

fn all() -> String {
    CODE_PAGES.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
}

/// The code page whose digits are the same, or that begins alike.
fn nearest(name: &str) -> Option<&'static str> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let wanted = digits(name);
    let known = CODE_PAGES.iter().map(|(known, _)| *known);
    known.clone().find(|known| !wanted.is_empty() && digits(known) == wanted).or_else(|| {
        known
            .clone()
            .find(|known| name.len() >= 3 && name.is_char_boundary(3) && known.starts_with(&name[..3]))
    })
}

/// A type under this name that stands for the code page. Of a name that was refused it is none.
pub(crate) fn label(ident: &Ident, label: &LitStr) -> TokenStream {
    let name = label.value().to_lowercase();
    let known = CODE_PAGES.iter().find(|(known, _)| *known == name);
    let table = Ident::new(known.map_or("WINDOWS_1252", |(_, table)| table), Span::mixed_site());
    let [trait_, tables] = ["Label", "encoding_rs"].map(private);
    quote! {
        #[allow(non_camel_case_types, reason = "named after the parameter")]
        enum #ident {}
        impl #trait_ for #ident {
            const NAME: &'static ::core::primitive::str = #name;
            fn encoding() -> &'static #tables::Encoding {
                #tables::#table
            }
        }
    }
}

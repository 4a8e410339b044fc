//! The word that was meant by one that there is not.

/// What people write who know another tool, or C.
const SYNONYMS: &[(&str, &str)] = &[
    ("okay", "ok"),
    ("success", "ok"),
    ("err", "error"),
    ("inout", "in, out"),
    ("in_out", "in, out"),
    ("length", "len = …"),
    ("lenght", "len = …"),
    ("count", "len = …"),
    ("size", "bytes = …"),
    ("optional", "nullable"),
    ("option", "nullable"),
    ("null", "nullable"),
    ("string", "cstr` or `utf8"),
    ("str", "cstr` or `utf8"),
    ("utf_8", "utf8"),
    ("utf_16", "utf16"),
    ("utf16le", "utf16"),
    ("ucs2", "utf16"),
    ("lpwstr", "utf16"),
    ("lpcwstr", "utf16"),
    ("ucs4", "utf32"),
    ("wchar", "wide"),
    ("wchar_t", "wide"),
    ("lpstr", "cstr` or `utf8"),
    ("lpcstr", "cstr` or `utf8"),
    ("ansi", "encoding = \"…\""),
    ("latin1", "encoding = \"windows-1252\""),
    ("codepage", "encoding = \"…\""),
    ("code_page", "encoding = \"…\""),
    ("charset", "encoding = \"…\""),
    ("filename", "path"),
    ("file", "path"),
    ("capacity", "len = …"),
    ("resize", "grow = …"),
    ("discard", "ignore"),
    ("skip", "ignore"),
    ("malloc", "alloc = FUNCTION"),
    ("allocator", "alloc = FUNCTION"),
    ("owned", "own"),
    ("dealloc", "free = FUNCTION"),
    ("drop", "free = FUNCTION"),
    ("release", "free = FUNCTION"),
    ("convert", "with = PATH"),
    ("converter", "with = PATH"),
    ("marshaller", "with = PATH"),
    ("errno", "error = errno"),
    ("lib", "library = \"…\""),
    ("link", "#[link(name = \"…\")]` beside it, or `library = \"…\""),
    ("returns", "ret(…)"),
    ("async", "async fn"),
    ("background", "blocking"),
    ("offload", "blocking"),
    ("spawn_blocking", "blocking"),
    ("thread", "blocking"),
    ("threaded", "blocking"),
    ("block", "blocking"),
    ("complete", "callback = complete"),
    ("completion", "callback = complete"),
    ("done", "callback = complete"),
    ("userdata", "user_data"),
    ("context", "user_data"),
    ("abort", "cancel = FUNCTION(args)"),
];

/// The word that was meant, or the one that differs least, if it differs little.
pub(super) fn nearest(text: &str, words: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    if let Some((_, word)) = SYNONYMS.iter().find(|(synonym, _)| *synonym == text) {
        return Some(word);
    }
    words
        .map(|word| (distance(text, word), word))
        .min()
        .filter(|(distance, word)| *distance <= 2 && *distance < word.len())
        .map(|(_, word)| word)
}

/// How many letters differ; two that changed places are one.
fn distance(left: &str, right: &str) -> usize {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    let mut rows: Vec<Vec<usize>> = vec![(0..=right.len()).collect()];
    for (i, a) in left.iter().enumerate() {
        let (above, mut row) = (&rows[i], vec![i + 1]);
        for (j, b) in right.iter().enumerate() {
            let mut cost = (above[j] + usize::from(a != b)).min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == right[j - 1] && left[i - 1] == *b {
                cost = cost.min(rows[i - 1][j - 1] + 1);
            }
            row.push(cost);
        }
        rows.push(row);
    }
    rows[left.len()][right.len()]
}

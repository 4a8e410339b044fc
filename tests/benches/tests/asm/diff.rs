//! Two lists of lines side by side.

/// Every line of both: `-` only in `old`, `+` only in `new`, a space in both.
pub fn lines(old: &[String], new: &[String]) -> String {
    let common = common_lengths(old, new);
    let (mut i, mut j, mut output) = (0, 0, String::new());
    while i < old.len() || j < new.len() {
        let (mark, line) = if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
            (' ', &old[i - 1])
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            i += 1;
            ('-', &old[i - 1])
        } else {
            j += 1;
            ('+', &new[j - 1])
        };
        output.push_str(&format!("  {mark} {line}\n"));
    }
    output
}

/// How many lines `old[i..]` and `new[j..]` have in common, in order.
fn common_lengths(old: &[String], new: &[String]) -> Vec<Vec<usize>> {
    let mut common = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = if old[i] == new[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    common
}

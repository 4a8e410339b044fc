//! The part of a function that runs when every check holds.

use super::listing::Line;
use std::collections::{HashMap, HashSet};

/// The functions that are called only when something is refused: those that the compiler knows as `cold` or as
/// never returning.
pub struct Cold(HashSet<String>);

impl Cold {
    /// From the attributes in LLVM's text: `declare void @name(…) #3` and `attributes #3 = { cold … }`.
    pub fn read(ir: &str) -> Self {
        let groups: HashSet<&str> = ir
            .lines()
            .filter_map(|line| line.strip_prefix("attributes ")?.split_once(" = "))
            .filter(|(_, words)| words.split_whitespace().any(|word| matches!(word, "cold" | "noreturn")))
            .map(|(group, _)| group)
            .collect();
        let functions = ir.lines().filter(|line| line.starts_with("declare ") || line.starts_with("define "));
        let cold = functions.filter(|line| line.split_whitespace().any(|word| groups.contains(word)));
        Self(cold.filter_map(symbol_of).collect())
    }

    /// Whether this instruction goes to a cold function, by a call or by a jump.
    fn entered_by(&self, operands: &str) -> bool {
        let symbol = operands.trim_start_matches('*').split(['@', '(']).next().unwrap_or_default();
        self.0.contains(symbol)
    }
}

/// `… @name(…` or `… @"name"(…`
fn symbol_of(line: &str) -> Option<String> {
    let (_, rest) = line.split_once('@')?;
    let symbol =
        rest.strip_prefix('"').map_or_else(|| rest.split('(').next(), |quoted| quoted.split('"').next());
    symbol.map(str::to_owned)
}

/// Instructions with one way in and one place where they end.
#[derive(Default)]
struct Block<'a> {
    labels: Vec<&'a str>,
    instructions: Vec<(&'a str, &'a str)>,
}

/// Where a block goes from its end.
struct Ways<'a> {
    label: Option<&'a str>,
    falls: bool,
    leaves: bool,
}

impl<'a> Block<'a> {
    fn ways(&self) -> Ways<'a> {
        let Some(&(name, operands)) = self.instructions.last() else {
            return Ways { label: None, falls: true, leaves: false };
        };
        // `cbz x0, .LBB0_2` and `tbnz w0, #0, .LBB0_2` have their label last.
        let target = operands.rsplit([',', ' ']).next().filter(|target| target.starts_with(".L"));
        match name {
            "ret" | "retq" => Ways { label: None, falls: false, leaves: true },
            "ud2" | "brk" | "udf" => Ways { label: None, falls: false, leaves: false },
            "jmp" | "jmpq" | "b" | "br" => Ways { label: target, falls: false, leaves: target.is_none() },
            _ if jumps(name) => Ways { label: target, falls: true, leaves: false },
            _ => Ways { label: None, falls: true, leaves: false },
        }
    }

    fn is_cold(&self, cold: &Cold) -> bool {
        self.instructions.iter().any(|(_, operands)| cold.entered_by(operands))
    }
}

/// Whether an instruction may go on elsewhere than at the next one. Calls come back, so they do not.
fn jumps(name: &str) -> bool {
    name.starts_with('j')
        || name.starts_with("b.")
        || matches!(
            name,
            "b" | "br" | "cbz" | "cbnz" | "tbz" | "tbnz" | "ret" | "retq" | "ud2" | "brk" | "udf"
        )
}

fn blocks(lines: &[Line]) -> Vec<Block<'_>> {
    let mut blocks = vec![Block::default()];
    for line in lines {
        let block = blocks.last_mut().expect("there is always one");
        match line {
            Line::Label(label) if block.instructions.is_empty() => block.labels.push(label),
            Line::Label(label) => blocks.push(Block { labels: vec![label], ..Block::default() }),
            Line::Instruction { name, operands } => {
                block.instructions.push((name, operands));
                if jumps(name) {
                    blocks.push(Block::default());
                }
            }
        }
    }
    blocks
}

/// The hot instructions in their order, with the labels that they use, named alike in every function.
pub fn path(lines: &[Line], cold: &Cold) -> Vec<String> {
    let blocks = blocks(lines);
    let hot = hot(&blocks, cold);
    let is_hot = |label: &str| hot.iter().any(|&index| blocks[index].labels.contains(&label));
    let mut names = HashMap::new();
    let targets: Vec<&str> = hot.iter().filter_map(|&index| blocks[index].ways().label).collect();
    let mut output = Vec::new();
    for &index in &hot {
        let used = blocks[index].labels.iter().find(|label| targets.contains(label));
        output.extend(used.map(|label| format!("{}:", name(&mut names, label))));
        for (instruction, operands) in &blocks[index].instructions {
            let target = jumps(instruction).then(|| blocks[index].ways().label).flatten();
            let operands = match target {
                Some(label) if is_hot(label) => operands.replace(label, &name(&mut names, label)),
                Some(label) => operands.replace(label, "COLD"),
                None => anonymous(operands),
            };
            output.push(format!("{instruction} {operands}").trim_end().to_owned());
        }
    }
    output
}

/// Labels by the order in which they are met.
fn name<'a>(names: &mut HashMap<&'a str, usize>, label: &'a str) -> String {
    let next = names.len();
    format!("L{}", names.entry(label).or_insert(next))
}

/// Which blocks are hot: reached from the start, and leading to a return, with no cold one on the way.
fn hot(blocks: &[Block<'_>], cold: &Cold) -> Vec<usize> {
    let next = |index: usize| {
        let ways = blocks[index].ways();
        let jump = ways.label.and_then(|label| blocks.iter().position(|block| block.labels.contains(&label)));
        let fall = (ways.falls && index + 1 < blocks.len()).then_some(index + 1);
        [jump, fall].into_iter().flatten().filter(|&next| !blocks[next].is_cold(cold))
    };
    let mut reached = HashSet::new();
    let mut open = vec![0];
    while let Some(index) = open.pop() {
        if reached.insert(index) {
            open.extend(next(index));
        }
    }
    let leaves = |from: usize| {
        let (mut seen, mut open) = (HashSet::new(), vec![from]);
        while let Some(index) = open.pop() {
            if blocks[index].ways().leaves {
                return true;
            }
            open.extend(next(index).filter(|&next| seen.insert(next)));
        }
        false
    };
    (0..blocks.len()).filter(|index| reached.contains(index) && leaves(*index)).collect()
}

/// Constants and Rust's own symbols without their names; C's names stay.
fn anonymous(operands: &str) -> String {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '$');
    let mut output = String::new();
    let mut rest = operands;
    while let Some(start) = rest.find(is_part) {
        let (before, word) = rest.split_at(start);
        let (word, after) = word.split_at(word.find(|c| !is_part(c)).unwrap_or(word.len()));
        let mangled = word.starts_with("_ZN") || word.starts_with("_R");
        output.push_str(before);
        output.push_str(if mangled || word.starts_with(".L") { "SYMBOL" } else { word });
        rest = after;
    }
    output + rest
}

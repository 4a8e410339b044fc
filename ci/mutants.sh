#!/usr/bin/env bash
# What the models of the asynchronous core are worth: each of these changes breaks it, and a model must see that. Takes
# some minutes, so it is run by hand, after a change of the core. A name runs only the changes whose names contain it.
source "$(dirname "$0")/common.sh"
only=${1:-}
copy=$target/mutants/source
core=runtime/src/operation
whole=$target/mutants/whole
export RUSTFLAGS="--cfg loom" RUST_BACKTRACE=0 CARGO_TARGET_DIR=$target/mutants/build

# Copies, so that nobody need keep his hands off the source meanwhile.
mkdir -p "$copy"
tar -c --exclude=./target --exclude=./.git . | tar -x -C "$copy"
rm -rf "$whole"
cp -r "$core" "$whole"
killed=0 survived=()

# Whether all models hold.
models() {
    (cd "$copy" && timeout 300 cargo test -q -p pinvoke --lib --release operation::models -- --nocapture --test-threads=2) >"$copy/log" 2>&1
}

# A change: its name, its file, and a sed program over the whole file.
mutant() {
    local name=$1 file=$copy/$core/$2
    [[ $name == *"$only"* ]] || return 0
    sed -z -i -E "$3" "$file"
    cmp -s "$whole/$2" "$file" && echo "nothing to change: $name" && exit 1
    # Copies are older than what was built of the last one.
    touch "$file"
    if models; then
        survived+=("$name")
        echo "SURVIVED  $name"
    elif grep -q '^error\(\[E[0-9]*\]\)\?: [^t]' "$copy/log" && ! grep -q '^running' "$copy/log"; then
        cat "$copy/log" && echo "does not compile: $name" && exit 1
    else
        killed=$((killed + 1))
        printf 'killed    %-58s by %s\n' "$name" "$(grep -oE "^thread 'operation::models::[a-z_:]+|SIGSEGV" "$copy/log" | sed 's/.*models:://' | head -n 1)"
    fi
    cp "$whole/$2" "$file"
    touch "$file"
}

touch "$copy/$core/"*.rs
models || { cat "$copy/log" && echo "a model fails without any change" && exit 1; }

# Orderings, each weakened by one step. `within` changes what comes first after the name of a function.
within() {
    echo "s/(fn $1\\b[^}]*)$2/\\1$3/"
}
mutant "arm without release" word.rs "$(within arm 'FLAGS, Ordering::Release' 'FLAGS, Ordering::Relaxed')"
mutant "arm without its fence" word.rs 's/fence\(Ordering::Release\);//'
mutant "claimable without its fence" word.rs 's/fence\(Ordering::Acquire\);//'
mutant "claimable without acquire" word.rs "$(within 'claimable\(&self' 'load\(Ordering::Acquire' 'load(Ordering::Relaxed')"
mutant "claim without acquire" word.rs "$(within claim 'CLAIMED, Ordering::Acquire' 'CLAIMED, Ordering::Relaxed')"
mutant "finish without release" word.rs "$(within finish AcqRel Acquire)"
mutant "finish without acquire" word.rs "$(within finish AcqRel Release)"
mutant "stage without acquire" word.rs "$(within stage 'Ordering::Acquire' 'Ordering::Relaxed')"
mutant "set_waker without release" word.rs "$(within set_waker 'Ordering::Release' 'Ordering::Relaxed')"
mutant "detach without release" word.rs "$(within detach AcqRel Acquire)"
mutant "detach without acquire" word.rs "$(within detach AcqRel Release)"
mutant "push without release" free.rs 's/Ordering::Release, Ordering::Relaxed/Ordering::Relaxed, Ordering::Relaxed/'
mutant "pop without acquire" free.rs 's/load\(Ordering::Acquire\)/load(Ordering::Relaxed)/'
mutant "pop again without acquire" free.rs 's/Ordering::Relaxed,( *\n? *)Ordering::Acquire/Ordering::Relaxed,\1Ordering::Relaxed/'
mutant "the free list does not count" free.rs 's/head\(seen, 1, first\)/head(seen, 0, first)/'

# Steps left out.
mutant "nothing is claimed" word.rs 's/seen \| CLAIMED/seen/'
mutant "claimed is claimable" word.rs 's/seen & CLAIMED != 0 => Err/false => Err/'
mutant "idle is claimable" word.rs 's/ \|\| seen & IDLE != 0 => Err/ => Err/'
mutant "any later generation is claimable" word.rs 's/now > generation/false/'
mutant "any event ends it" complete.rs 's/!ptr::eq\(record.event\(\), event\)/false/'
mutant "the generation stays when it is over" word.rs "$(within retire 'generation \+ 1' 'generation')"
mutant "the generation stays when it is withdrawn" word.rs "$(within withdraw 'generation \+ 1' 'generation')"
mutant "claimed counts as done" word.rs 's/seen & CLAIMED != 0 => Stage::Claimed/seen \& CLAIMED != 0 => Stage::Done/'
mutant "claimed by the canceller, without a claim" waiting.rs 's/claimed\.is_ok_and\(\|waker\| /Ok::<bool, ()>(claimed.unwrap_or(false)).is_ok_and(|waker| /'
mutant "a waker that came too late sleeps" waiting.rs 's/if self\.record\.word\.set_waker\(self\.generation\) \{/if { self.record.word.set_waker(self.generation); true } {/'
mutant "a waker is changed though it is claimed" waiting.rs 's/if !self\.take_waker\(\) \{/if { self.take_waker(); false } {/'
mutant "a waker is changed without being cleared" waiting.rs 's/let cleared = self\.record\.word\.clear_waker\(self\.generation\);/let cleared = true;/'
mutant "any waker counts as the same" waiting.rs 's/will_wake\(waker\) \}\)/will_wake(waker) || true })/'
mutant "nobody is woken" complete.rs 's/waker\.wake\(\)/drop(waker)/'
mutant "too late, and not polled again" waiting.rs 's/waker\.wake_by_ref\(\);//'
mutant "who leaves takes nothing" waiting.rs 's/if record\.word\.detach\(\) \{/record.word.detach(); if false {/'
mutant "who ends what was left takes nothing" complete.rs 's/if record\.word\.finish\(\) \{/record.word.finish(); if false {/'
mutant "at once, though it is claimed" token.rs 's/if token\.record\.word\.withdraw\(token\.generation\) \{/if { token.record.word.withdraw(token.generation); true } {/'

# Steps in another order.
mutant "done before the result is there" complete.rs 's/    record\.brought\.with_mut\(\|cell\| unsafe \{ \*cell = brought \}\);\n//; s/    unsafe \{ finish\(record, waker\) \}\n\}/    let waker = unsafe { finish(record, waker) };\n    record.brought.with_mut(|cell| unsafe { *cell = brought });\n    waker\n}/'
mutant "done before the waker is out" complete.rs 's/(    \/\/ SAFETY: a waker was there at the claim)/    let detached = record.word.finish();\n\1/; s/if record\.word\.finish\(\) \{/if detached {/'
mutant "gone before the waker is dropped" waiting.rs 's/left\.0\.take_waker\(\);/let waiting = left.0; let cleared = waiting.record.word.clear_waker(waiting.generation); drop(left); if cleared { drop(waiting.record.waker.with(|cell| unsafe { ptr::read(cell).assume_init() })); } return;/'
mutant "gone before C is asked" waiting.rs 's/let leaving = Leaving\(self\);/let waiting = self; drop(Leaving(waiting)); let leaving = core::mem::ManuallyDrop::new(Leaving(waiting));/'
mutant "armed before it is filled" coroutine.rs 's/( *unsafe \{ record\.fill\(event\.kind\(\), coroutine\) \};\n)( *record\.word\.arm\(generation\);\n)/\2\1/'
mutant "free before what was brought is dropped" coroutine.rs 's/(let over = Over \{ record, generation \};)(.*unsafe \{ record\.drop_brought\(\) \};)/drop(Over { record, generation }); let over = ();\2/'
mutant "free before the payload is dropped" coroutine.rs 's/(let leaving = Leaving \{ record: self\.record, generation: self\.generation \};)/drop(Leaving { record: self.record, generation: self.generation }); let leaving = ();/'
mutant "free on C's thread before all is dropped" complete.rs 's/(    \/\/ SAFETY: all is the caller.s\. The payload.*    \}\n)(    record\.word\.retire.*any_thread\(record\);\n)/\2\1/'
mutant "the job ends before its output is there" offload.rs 's/(        if let Paper::Task\(task\))/        complete(event, token, || ());\n\1/'

# Ends that wait for closures.
mutant "an end waits for no closure" running.rs 's/self\.0\.fetch_or\(ENDING, Ordering::AcqRel\) == 0/self.0.fetch_or(ENDING, Ordering::AcqRel) < u32::MAX/'
mutant "the last closure brings no end" running.rs 's/self\.0\.fetch_sub\(ONE, Ordering::AcqRel\) == ONE \| ENDING/self.0.fetch_sub(ONE, Ordering::AcqRel) == 0/'

echo "$killed killed, ${#survived[@]} survived"
[ "${#survived[@]}" -eq 0 ]

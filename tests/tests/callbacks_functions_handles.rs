//! Structs of functions whose methods are lent handles.

use pinvoke::HandleArray;
use pinvoke_tests::audience::{Actor, ActorRef, Audience, SeatRef, StageRef, stage_of, stage_play};

#[derive(Default)]
struct Listens {
    seen: Vec<String>,
}

impl Audience for Listens {
    fn sees(&mut self, here: StageRef<'_>, much: i32) -> i32 {
        self.seen.push(format!("{much} of {}", here.loud()));
        here.loud()
    }

    fn misses(&mut self, here: Option<StageRef<'_>>) {
        self.seen.push(here.map_or("nothing".into(), |here| format!("{}", here.loud())));
    }

    fn counts(&mut self, all: HandleArray<'_, Actor<'_>>) -> i32 {
        let numbers: Vec<_> = all.iter().map(|one| one.map(|one| one.number())).collect();
        self.seen.push(format!("{numbers:?}"));
        i32::try_from(numbers.len()).expect("there are few")
    }

    fn knows(&mut self, one: ActorRef<'_, '_>, seat: SeatRef<'_>) -> i32 {
        self.seen.push(format!("{} in {}", one.number(), seat.row()));
        1000
    }
}

#[test]
fn methods_of_a_struct_of_functions_are_lent_handles() {
    let stage = stage_of(0);
    let mut listens = Listens::default();
    assert_eq!(stage_play(stage, &mut listens), 5 + 3 + 1000);
    assert_eq!(listens.seen, ["3 of 5", "nothing", "5", "[Some(105), Some(205), None]", "105 in 4"]);
}

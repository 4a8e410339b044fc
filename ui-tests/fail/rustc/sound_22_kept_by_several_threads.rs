//! What one thread gives to an object that several use, another drops; and C may write to it at any time.

use pinvoke::marshal;
use std::sync::MutexGuard;

#[marshal]
unsafe extern "C" {
    #[marshal(free = board_free, sync)]
    pub type Board;
    unsafe fn board_free(of: *mut Board);
    #[marshal(method = new, ret(own, nullable))]
    safe fn board_new() -> *mut Board;
    #[marshal(method = show)]
    fn board_show(of: *const Board, #[marshal(len = n, retain = of.bytes)] bytes: *const u8, n: usize);
    #[marshal(method = count_in)]
    fn board_count_in(of: *mut Board, #[marshal(in, out, retain = of.count)] count: *mut u32);
}

struct Locked(MutexGuard<'static, [u8; 4]>);

unsafe impl pinvoke::Owner for Locked {
    type Element = u8;

    fn as_ptr(&self) -> *const u8 {
        self.0.as_ptr()
    }

    fn len(&self) -> usize {
        4
    }
}

fn show(board: &Board, locked: Locked) {
    board.show(locked);
}

fn main() {
    let mut board = Board::new().unwrap();
    board.count_in(Box::new(0));
    let count = board.kept_count::<u32>();
}

//! `c/audience.c`: a struct of functions whose methods take handles.

use core::ffi::{c_int, c_void};
use pinvoke::{HandleArray, marshal};

/// What is told of a stage.
pub trait Audience {
    /// How much there is.
    fn sees(&mut self, here: StageRef<'_>, much: i32) -> i32;
    /// There may be none.
    fn misses(&mut self, here: Option<StageRef<'_>>);
    /// Several, of which some may be none.
    fn counts(&mut self, all: HandleArray<'_, Actor<'_>>) -> i32;
    /// One on a stage, and a number.
    fn knows(&mut self, one: ActorRef<'_, '_>, seat: SeatRef<'_>) -> i32;
}

/// `struct audience`
#[marshal(callback = Audience)]
#[repr(C)]
#[derive(Debug)]
pub struct AudienceOps {
    #[marshal(callback, fail = -1)]
    sees: unsafe extern "C" fn(of: *mut c_void, #[marshal(handle)] here: *mut Stage, much: i32) -> i32,
    #[marshal(callback)]
    misses: Option<unsafe extern "C" fn(of: *mut c_void, #[marshal(handle, nullable)] here: *const Stage)>,
    #[marshal(callback, fail = -2)]
    counts: unsafe extern "C" fn(
        of: *mut c_void,
        #[marshal(handle, len = n)] all: *const *const Actor<'_>,
        n: usize,
    ) -> i32,
    #[marshal(callback, fail = -3)]
    knows: unsafe extern "C" fn(
        of: *mut c_void,
        #[marshal(handle)] one: *mut Actor<'_>,
        #[marshal(handle)] seat: Seat,
    ) -> i32,
}

#[marshal]
unsafe extern "C" {
    /// Where it happens.
    pub type Stage;
    /// Who stands on it.
    pub type Actor<'stage>;
    /// A number.
    #[marshal(repr = i32, invalid = -1)]
    pub type Seat;

    /// One of two.
    #[marshal(ret(borrow = 'static))]
    pub safe fn stage_of(index: c_int) -> *const Stage;
    /// How loud it is.
    #[marshal(method = loud)]
    pub safe fn stage_loud(of: *const Stage) -> c_int;
    /// Its number, and how loud it is there.
    #[marshal(method = number)]
    pub safe fn actor_number(of: *const Actor) -> c_int;
    /// In which row it is.
    #[marshal(method = row)]
    pub safe fn seat_row(of: Seat) -> c_int;
    /// What all say, together.
    pub fn stage_play(
        here: &Stage,
        #[marshal(callback = Audience)] by: *const AudienceOps,
        of: *mut c_void,
    ) -> i64;
}

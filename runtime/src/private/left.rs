//! What has to hold of what C leaves, of which only a type knows what is in it.

use crate::convert::Converter;

/// What comes out lives as long as one likes, as its type says nothing else.
#[track_caller]
pub const fn unbound<S, C: Converter<S>>() {
    assert!(
        !C::BOUND,
        "what C hands over here must not outlive what it is made of: write the lifetime, `Name<'of>`, with the name of that argument"
    );
}

/// What comes out is all there once C has returned, and nothing of it is read where another thread may change it.
#[track_caller]
pub const fn undisturbed<S, C: Converter<S>>() {
    assert!(
        !C::COPIES,
        "before the fields of this record are copied, another thread may use the handle: add `lock = (enter(self), leave(self))` to the function, or the path of a `static` `Mutex<()>`; `lock = none` if what is copied never changes"
    );
}

/// What C hands over is there when the call has succeeded once, and again if the call is made again.
#[track_caller]
pub const fn not_lost<S, C: Converter<S>>() {
    assert!(
        !C::OWNS,
        "beside `grow = ask` and `grow = full` the call is made again after it succeeded, and what this record was handed before is lost: say when there was too little room, `grow = CONDITION`"
    );
}

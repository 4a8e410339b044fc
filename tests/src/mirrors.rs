//! Objects that use each other, in two blocks.

use core::ffi::c_int;

/// What a sheet refused.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused {
    /// What C said.
    pub code: c_int,
    /// What was in the sheet by then.
    pub value: c_int,
}

impl Refused {
    fn by(code: c_int, sheet: SheetRef<'_>) -> Self {
        Self { code, value: sheet.value() }
    }

    fn of(sheet: Option<SheetRef<'_>>) -> Self {
        Self { code: 0, value: sheet.map_or(-1, |sheet| sheet.value()) }
    }
}

impl From<pinvoke::Error> for Refused {
    fn from(_: pinvoke::Error) -> Self {
        Self { code: -100, value: 0 }
    }
}

pub use sheets::{Sheet, SheetMut, SheetRef, mirrors_last_freed, mirrors_sheets};
pub use turning::{Mirror, mirror_new, mirror_turn};

mod sheets {
    use core::ffi::{c_int, c_void};

    #[pinvoke::marshal]
    unsafe extern "C" {
        /// One number.
        #[marshal(free = sheet_free)]
        pub type Sheet;

        unsafe fn sheet_free(freed: *mut Sheet);
        /// Sheets that there are.
        pub safe fn mirrors_sheets() -> c_int;
        /// What was in the last that was freed.
        pub safe fn mirrors_last_freed() -> c_int;
        /// One more.
        #[marshal(method = new, ret(own), fallible)]
        pub safe fn sheet_new(value: c_int) -> *mut Sheet;
        /// What is in it.
        #[marshal(method = value)]
        pub safe fn sheet_value(of: *const Sheet) -> c_int;
        /// Who is told.
        #[marshal(method = on_set)]
        pub fn sheet_on_set(
            of: *mut Sheet,
            #[marshal(callback, on = other, nullable, retain = of.on_set)] on_set: Option<
                unsafe extern "C" fn(*mut c_void, c_int),
            >,
            data: *mut c_void,
        );
    }
}

mod turning {
    use super::Refused;
    use core::ffi::c_int;

    #[pinvoke::marshal(ok = ret == 0, error = Refused::by(ret, self))]
    unsafe extern "C" {
        #[marshal(handle)]
        type Sheet = super::Sheet;
        /// What is set in one sheet, it sets in another one, which belongs to it.
        #[marshal(free = mirror_free(from, ptr))]
        pub type Mirror<'from>;

        #[marshal(plain)]
        unsafe fn mirror_free(from: *mut Sheet, freed: *mut Mirror);
        /// Sets another number; a method of a type of another block.
        #[marshal(method = set)]
        pub safe fn sheet_set(of: *mut Sheet, value: c_int) -> c_int;
        /// The same of who has it with others.
        #[marshal(method = set_shared)]
        #[link_name = "sheet_set"]
        pub safe fn sheet_set_shared(of: &Sheet, value: c_int) -> c_int;

        /// Mirrors `from` in `to`.
        #[marshal(error = Refused::of(to), ret(own))]
        pub safe fn mirror_new(
            #[marshal(nullable, retain = ret.to)] to: *mut Sheet,
            from: &Sheet,
        ) -> *mut Mirror<'from>;
        /// Turns it to another sheet.
        #[marshal(error = Refused)]
        pub safe fn mirror_turn(of: *mut Mirror, #[marshal(retain = of.to)] to: *mut Sheet) -> c_int;
    }
}

impl From<c_int> for Refused {
    fn from(code: c_int) -> Self {
        Self { code, value: 0 }
    }
}

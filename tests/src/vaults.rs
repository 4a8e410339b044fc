//! `c/vaults.c`: handles that come out in the fields of records.

use core::ffi::{c_char, c_int, c_void};
use pinvoke::Marshal;

/// What is wrong with what C leaves; they may be added.
pub mod how {
    /// Nothing.
    pub const AS_AGREED: i32 = 0;
    /// There is no first vault.
    pub const NO_FIRST: i32 = 1;
    /// There is no second vault.
    pub const NO_SECOND: i32 = 2;
    /// The name, which stands in front of the vaults, is no text.
    pub const BAD_NAME: i32 = 4;
    /// The level, which stands behind the vaults, is none.
    pub const BAD_LEVEL: i32 = 8;
    /// The call fails, and leaves nonsense.
    pub const FAILS: i32 = 16;
}

/// How safe it is.
#[derive(Marshal, Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
pub enum Level {
    /// Not very.
    Low = 0,
    /// Very.
    High = 1,
}

/// What opening gives.
#[derive(Marshal, Debug)]
pub struct Opened {
    /// Its name.
    #[marshal(utf8, free = vault_text_free)]
    pub name: String,
    /// There is always one.
    #[marshal(own)]
    pub first: Vault,
    /// There may be another.
    #[marshal(own)]
    pub second: Option<Vault>,
    /// How safe they are.
    pub level: Level,
}

/// Many of them.
#[derive(Marshal, Debug)]
pub struct Held {
    /// A record in place.
    pub inner: Opened,
    /// An array in place.
    #[marshal(own, inline = 2)]
    pub pair: [Vault; 2],
    /// An array in memory of its own.
    #[marshal(own, len = count, free = vault_there_free)]
    pub many: Vec<Vault>,
    /// How many.
    pub count: u32,
}

unsafe extern "C" {
    fn vault_text_free(text: *mut c_char);
    fn vault_there_free(of: *mut c_void);
}

#[pinvoke::marshal]
unsafe extern "C" {
    /// An object.
    #[marshal(free = vault_free)]
    pub type Vault;
    unsafe fn vault_free(of: *mut Vault);

    /// Forgets all that was counted on this thread.
    pub safe fn vaults_begin();
    /// How many vaults there are.
    pub safe fn vaults_alive() -> c_int;
    /// How many were freed.
    pub safe fn vaults_freed() -> c_int;
    /// How many of them were none any more.
    pub safe fn vaults_wrong() -> c_int;
    /// How much else is allocated.
    pub safe fn vaults_texts() -> c_int;
    /// Its number.
    #[marshal(method = number)]
    pub safe fn vault_number(of: *const Vault) -> c_int;

    /// A record by value.
    #[marshal(fallible)]
    pub fn vault_opened(how: c_int) -> Opened;
    /// A record that joins the result.
    #[marshal(ok = ret == 0)]
    pub fn vault_open(how: c_int, #[marshal(retval)] out: *mut Opened) -> c_int;
    /// A record of the caller's.
    #[marshal(ok = ret == 0)]
    #[link_name = "vault_open"]
    pub fn vault_open_again(how: c_int, #[marshal(out)] out: *mut Opened) -> c_int;
    /// Two that join the result.
    #[marshal(fallible)]
    pub fn vault_open_two(
        how: c_int,
        #[marshal(retval, len = room, written = *count)] out: *mut Opened,
        room: usize,
        count: *mut usize,
    );
    /// Two of the caller's.
    #[marshal(fallible)]
    #[link_name = "vault_open_two"]
    pub fn vault_open_both(
        how: c_int,
        #[marshal(out, len = room, written = *count)] out: *mut Opened,
        room: usize,
        count: *mut usize,
    );
    /// A record in memory of C's.
    #[marshal(fallible, ret(free = vault_there_free))]
    pub fn vault_open_there(how: c_int) -> *mut Opened;
    /// Many in memory of C's.
    #[marshal(fallible, ret(free = vault_there_free, len = *count))]
    pub fn vault_open_all(how: c_int, count: *mut usize) -> *mut Opened;
    /// A record of records.
    #[marshal(fallible)]
    pub fn vault_hold(how: c_int, missing: c_int, #[marshal(retval)] out: *mut Held);
}

//! Methods of handles that another block declares: owned, lent, dependent on others, counted, kept.

#![deny(warnings)]
#![allow(dead_code, reason = "it is compiled, and never called")]

mod declared {
    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(free = db_free, shared)]
        pub type Db;
        #[marshal(free = stmt_free)]
        pub type Stmt<'db>;
        /// Nobody frees one.
        pub type Lent;
        #[marshal(free = part_free, clone = part_share)]
        pub type Part<'a>;

        unsafe fn db_free(db: *mut Db);
        unsafe fn stmt_free(stmt: *mut Stmt);
        unsafe fn part_free(part: *mut Part);
        unsafe fn part_share(part: *mut Part) -> *mut Part;
    }
}

mod using {
    use core::ffi::{c_char, c_int};

    #[derive(Debug)]
    pub struct Failure;

    impl Failure {
        fn of(_: super::declared::StmtRef<'_, '_>) -> Self {
            Self
        }
    }

    impl From<pinvoke::Error> for Failure {
        fn from(_: pinvoke::Error) -> Self {
            Self
        }
    }

    #[pinvoke::marshal]
    unsafe extern "C" {
        #[marshal(handle, shared)]
        type Db = super::declared::Db;
        #[marshal(handle)]
        type Stmt<'db> = super::declared::Stmt<'db>;
        #[marshal(handle)]
        type Lent = super::declared::Lent;
        #[marshal(handle, shared)]
        type Part<'a> = super::declared::Part<'a>;
        #[marshal(free = keeper_free)]
        pub type Keeper;

        unsafe fn keeper_free(keeper: *mut Keeper);
        #[marshal(method = prepare, ret(own))]
        pub safe fn db_prepare(db: *mut Db) -> *mut Stmt<'db>;
        #[marshal(method = text, ret(cstr, borrow = stmt))]
        pub safe fn stmt_text(stmt: *mut Stmt, at: c_int) -> *const c_char;
        #[marshal(method = check, ok = ret == 0, error = Failure::of(self))]
        pub safe fn stmt_check(stmt: *const Stmt) -> c_int;
        #[marshal(method = end)]
        pub safe fn stmt_end(#[marshal(consume)] stmt: *mut Stmt);
        #[marshal(method = value)]
        pub safe fn lent_value(lent: *const Lent) -> c_int;
        #[marshal(method = set)]
        pub safe fn lent_set(lent: *mut Lent) -> c_int;
        #[marshal(method = weight)]
        pub safe fn part_weight(part: *mut Part<'a>) -> c_int;
        #[marshal(method = kept, ret(own))]
        pub safe fn db_kept(#[marshal(retain = ret.db)] db: *mut Db) -> *mut Keeper;
    }
}

use declared::{Db, DbRef, LentMut, LentRef, Part, Stmt};

fn uses(db: &Db, lent: LentRef<'_>, mut alone: LentMut<'_>, part: &Part<'_>) -> i32 {
    let mut stmt: Stmt<'_> = db.prepare();
    println!("{:?}", stmt.text(0));
    println!("{:?}", stmt.check());
    stmt.end();
    lent.value() + alone.value() + alone.set() + part.weight()
}

fn lends<'h>(db: DbRef<'h>) -> Stmt<'h> {
    db.prepare()
}

fn gives(db: Db) -> using::Keeper {
    db.kept()
}

fn main() {}

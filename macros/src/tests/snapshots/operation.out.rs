struct Db {
    object: ::pinvoke::private::Object<*mut Db, (), (), (*mut (),), Db>,
}
/// A [`Db`] that is borrowed from somebody, and may be borrowed by several.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
struct DbRef<'h> {
    lent: ::pinvoke::private::LentShared<*mut Db, &'h Db>,
}
/// A [`Db`] that is borrowed by one alone.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
struct DbMut<'h> {
    lent: ::pinvoke::private::LentAlone<*mut Db, &'h mut Db>,
}
unsafe impl ::pinvoke::private::Handle for Db {
    type Raw = *mut Db;
    type Ref<'h> = DbRef<'h> where Self: 'h;
    type Mut<'h> = DbMut<'h> where Self: 'h;
    const NAME: &'static ::core::primitive::str = "Db";
    const INVALID: Self::Raw = ::pinvoke::private::core::ptr::null_mut();
    const DECLARED: ::pinvoke::private::DeclaredHandle = ::pinvoke::private::DeclaredHandle {
        shared: false,
        counted: false,
        send: false,
        sync: false,
        state: false,
        busy: false,
        read: false,
    };
    const RUNS_CLOSURES: ::core::primitive::bool = false;
    #[inline]
    unsafe fn lend<'h>(raw: Self::Raw) -> Self::Ref<'h>
    where
        Self: 'h,
    {
        DbRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(raw) },
        }
    }
    #[inline]
    unsafe fn lend_mut<'h>(raw: Self::Raw) -> Self::Mut<'h>
    where
        Self: 'h,
    {
        DbMut {
            lent: unsafe { ::pinvoke::private::LentAlone::new(raw) },
        }
    }
    #[inline]
    fn raw<'h>(of: Self::Ref<'h>) -> Self::Raw
    where
        Self: 'h,
    {
        of.lent.raw()
    }
    #[inline]
    fn raw_mut<'h>(of: Self::Mut<'h>) -> Self::Raw
    where
        Self: 'h,
    {
        of.lent.raw()
    }
}
impl<'h> ::core::clone::Clone for DbRef<'h> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<'h> ::core::marker::Copy for DbRef<'h> {}
impl ::core::fmt::Debug for DbRef<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl ::core::fmt::Debug for DbMut<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Db> for DbRef<'h> {
    #[inline]
    fn shared(self) -> Self {
        self
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Db> for &'h DbMut<'h> {
    #[inline]
    fn shared(self) -> DbRef<'h> {
        DbRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, Db> for DbMut<'h> {
    #[inline]
    fn exclusive(self) -> Self {
        self
    }
}
unsafe impl<'h> ::pinvoke::private::LentForm for DbRef<'h> {
    type Raw = *mut Db;
    #[inline]
    fn raw(self) -> *mut Db {
        self.lent.raw()
    }
    #[inline]
    fn none() -> *mut Db {
        ::pinvoke::private::core::ptr::null_mut()
    }
}
impl<'h> ::pinvoke::Marshal for DbRef<'h> {
    type Native = *mut Db;
    type By = ::pinvoke::private::LentHandle;
}
unsafe impl<'h> ::pinvoke::private::Sends for DbRef<'h> {}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> DbRef<'h> {
    /// What C has for it.
    #[inline]
    pub fn as_raw(self) -> *mut Db {
        self.lent.raw()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> DbMut<'h> {
    /// Lends it on, for a shorter time.
    #[inline]
    pub fn reborrow(&mut self) -> DbMut<'_> {
        DbMut {
            lent: unsafe { ::pinvoke::private::LentAlone::new(self.lent.raw()) },
        }
    }
    /// Lends it to several, for a shorter time.
    #[inline]
    pub fn by_ref(&self) -> DbRef<'_> {
        DbRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> *mut Db {
        self.lent.raw()
    }
}
unsafe impl ::pinvoke::private::OwnedHandle for Db {
    type Parents = ();
    #[inline]
    unsafe fn adopt(raw: Self::Raw, parents: Self::Parents) -> Self {
        let this = Self {
            object: unsafe { ::pinvoke::private::Object::new(raw, parents, ()) },
        };
        this
    }
    #[inline]
    fn as_raw(&self) -> Self::Raw {
        self.object.raw()
    }
    #[inline]
    fn into_raw(self) -> Self::Raw {
        ::pinvoke::private::core::mem::ManuallyDrop::new(self).object.raw()
    }
}
impl ::core::ops::Drop for Db {
    fn drop(&mut self) {
        let raw = self.object.raw();
        let _ = unsafe { db_free(raw) };
    }
}
impl ::core::fmt::Debug for Db {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.object.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Db> for &'h Db {
    #[inline]
    fn shared(self) -> DbRef<'h> {
        self.by_ref()
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, Db> for &'h mut Db {
    #[inline]
    fn exclusive(self) -> DbMut<'h> {
        self.by_mut()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl Db {
    /// Takes over an object that was made elsewhere.
    ///
    /// # Safety
    ///
    /// It is a valid object of this type, the caller's to give, and outlives nothing that it needs.
    #[inline]
    unsafe fn from_raw(raw: *mut Db) -> Self {
        unsafe { <Self as ::pinvoke::private::OwnedHandle>::adopt(raw, ()) }
    }
    /// Gives the object up: whoever gets the pointer frees it.
    #[inline]
    fn into_raw(self) -> *mut Db {
        <Self as ::pinvoke::private::OwnedHandle>::into_raw(self)
    }
    /// What C has for it.
    #[inline]
    fn as_raw(&self) -> *mut Db {
        <Self as ::pinvoke::private::OwnedHandle>::as_raw(self)
    }
    /// Lends it to several.
    #[inline]
    fn by_ref(&self) -> DbRef<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend(self.object.raw()) }
    }
    /// Lends it to one alone.
    #[inline]
    fn by_mut(&mut self) -> DbMut<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend_mut(self.object.raw()) }
    }
}
unsafe impl ::pinvoke::private::OwnedForm for Db {
    const BOUND: ::core::primitive::bool = false;
}
#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "op_cancel"]
    unsafe fn __pinvoke_raw_op_cancel(state_: *mut c_void) -> c_int;
    #[link_name = "op_fill"]
    unsafe fn __pinvoke_raw_op_fill(
        db_: <Db as ::pinvoke::private::Handle>::Raw,
        data_: *mut c_uchar,
        length_: usize,
        mode_: c_int,
        done_: unsafe extern "C" fn(*mut c_void, c_int, usize),
        state_: *mut c_void,
    ) -> c_int;
    #[link_name = "op_copy"]
    unsafe fn __pinvoke_raw_op_copy(
        from_: *const c_uchar,
        length_: usize,
        to_: *mut c_uchar,
        room_: *mut usize,
    ) -> c_int;
    #[link_name = "db_free"]
    unsafe fn __pinvoke_raw_db_free(db_: *mut Db);
    #[link_name = "op_open"]
    unsafe fn __pinvoke_raw_op_open(
        db_: *mut <Db as ::pinvoke::private::Handle>::Raw,
        done_: unsafe extern "C" fn(*mut c_void, c_int),
        state_: *mut c_void,
    );
    #[link_name = "op_pass"]
    unsafe fn __pinvoke_raw_op_pass(
        request_: *mut Passed,
        done_: unsafe extern "C" fn(*mut Passed),
    );
}
#[inline]
#[allow(dead_code, reason = "the block calls it")]
unsafe fn op_cancel(state: *mut c_void) -> c_int {
    let ret = unsafe { __pinvoke_raw_op_cancel(state) };
    ret
}
/// Fills a buffer.
/**

```c
int op_fill(const Db *db, unsigned char *data, size_t length, int mode, void (*done)(void *state, int status, size_t count), void *state);
```

| how it crosses | C type | direction | |
| --- | --- | --- | --- |
| `db` | `*const Db` | in | lent until C is done |
| `data` | `*mut c_uchar` | out | pinned: C writes to the owner's memory |
| `length` | `usize` | in | filled from the length of `data` |
| `mode` | `c_int` | in | by value |
| `done` | `fn(*mut c_void, c_int, usize)` | in | a function of the wrapper's, which ends the operation |
| `state` | `*mut c_void` | in, out | a token: it names the operation, and is no address |
| returns | `c_int` | out | tested, counted or ignored; not returned |

# Operation

C is called now, and tells when it is done. Until then the operation holds what it was given, and gives it back with the result, also if it fails or is cancelled. Dropped, it asks to cancel, and keeps that until C is done.

# Errors

Unless `ret == 0`, with [`pinvoke::Error`].
If an argument cannot cross, or C breaks its contract, with what is made of a [`pinvoke::Error`].
*/
#[inline]
#[allow(
    unused_mut,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "owners are lent where they are, as many as C has arguments, and come back"
)]
pub fn op_fill<
    DbOwner: ::pinvoke::private::Holds<Db>,
    DataOwner: ::pinvoke::BufferMut<Element = c_uchar>,
>(
    mut db: DbOwner,
    mut data: DataOwner,
    mut mode: c_int,
) -> ::pinvoke::Op<
    (::core::result::Result<usize, ::pinvoke::Error>, (DbOwner, DataOwner)),
> {
    ::pinvoke::private::sendable::<DbOwner>();
    ::pinvoke::private::sendable::<DataOwner>();
    ::pinvoke::private::sendable::<c_int>();
    static __PINVOKE_EVENT: ::pinvoke::private::Event<(c_int, usize, usize)> = ::pinvoke::private::Event::new(
        &::pinvoke::private::At {
            function: "op_fill",
            parameter: "",
        },
    );
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_completed(
        state_: *mut c_void,
        status_: c_int,
        count_: usize,
    ) {
        const __PINVOKE_FAIL: () = ();
        let token = ::pinvoke::private::token_of(state_);
        ::pinvoke::private::complete(
            &__PINVOKE_EVENT,
            token,
            move || (status_, count_, count_),
        );
        __PINVOKE_FAIL
    }
    unsafe {
        ::pinvoke::private::start(
            &__PINVOKE_EVENT,
            move |token| async move {
                let result: ::core::result::Result<usize, ::pinvoke::Error> = async {
                    let db: &Db = ::pinvoke::private::Holds::held(&db);
                    let data = ::pinvoke::BufferMut::as_mut_slice(&mut data);
                    let db_native = ::pinvoke::private::shared::<Db>(db);
                    let data_len = <[_]>::len(data);
                    let ::core::option::Option::Some(length_native) = ::pinvoke::private::count::<
                        usize,
                    >(data_len) else {
                        return ::pinvoke::private::error::count::<
                            usize,
                            _,
                            _,
                        >(
                            data_len,
                            &::pinvoke::private::At {
                                function: "op_fill",
                                parameter: "data",
                            },
                        )
                    };
                    let data_native: *mut c_uchar = <[_]>::as_mut_ptr(data);
                    let done_native: unsafe extern "C" fn(*mut c_void, c_int, usize) = __pinvoke_completed;
                    let state_native: *mut c_void = ::pinvoke::private::token_as(
                        token.native(),
                    );
                    let calling = ::pinvoke::private::no_unwind();
                    let ret = unsafe {
                        __pinvoke_raw_op_fill(
                            db_native,
                            data_native,
                            length_native,
                            mode,
                            done_native,
                            state_native,
                        )
                    };
                    let token_cancel = || {
                        let answer = match (state_native,) {
                            (argument_0,) => unsafe { op_cancel(argument_0) }
                        } == 1;
                        ::pinvoke::private::told(answer)
                    };
                    let is_pending = ret == 1;
                    calling.ended();
                    let brought = if is_pending {
                        ::core::option::Option::Some(
                            match unsafe {
                                token
                                    .wait_or(::pinvoke::private::Cancels::Silent, &token_cancel)
                            }
                                .await
                            {
                                ::pinvoke::private::End::Completed(brought) => brought,
                                ::pinvoke::private::End::Cancelled => {
                                    return ::pinvoke::private::error::cancelled(
                                        &::pinvoke::private::At {
                                            function: "op_fill",
                                            parameter: "",
                                        },
                                    );
                                }
                            },
                        )
                    } else {
                        token.at_once().await
                    };
                    let is_completed = ::core::option::Option::is_some(&brought);
                    let (status_completed, count_completed, count_brought) = match brought {
                        ::core::option::Option::Some(brought) => brought,
                        ::core::option::Option::None => {
                            (
                                ::pinvoke::private::zeroed::<c_int>(),
                                ::pinvoke::private::zeroed::<usize>(),
                                ::pinvoke::private::absent::<usize>(),
                            )
                        }
                    };
                    let ret = if is_completed { status_completed } else { ret };
                    if !(ret == 0) {
                        return ::core::result::Result::Err(
                            ::pinvoke::private::status(
                                ret,
                                &::pinvoke::private::At {
                                    function: "op_fill",
                                    parameter: "",
                                },
                            ),
                        );
                    }
                    ::core::result::Result::Ok(count_brought)
                }
                    .await;
                (result, (db, data))
            },
        )
    }
}
/// Copies, on the pool.
/**

```c
int op_copy(const unsigned char *from, size_t length, unsigned char *to, size_t *room);
```

| how it crosses | C type | direction | |
| --- | --- | --- | --- |
| `from` | `*const c_uchar` | in | pinned: C reads the owner's memory |
| `length` | `usize` | in | filled from the length of `from` |
| `to` | `*mut c_uchar` | out | pinned: C writes to the owner's memory |
| `room` | `*mut usize` | in, out | filled from the length of `to` |
| returns | `c_int` | out | tested, counted or ignored; not returned |

# Operation

The call runs on a thread of the pool. Until then the operation holds what it was given, and gives it back with the result, also if it fails or is cancelled. Dropped, it asks to cancel, and keeps that until C is done.

# Errors

Unless `ret == 0`, with the errno of the call.
If an argument cannot cross, or C breaks its contract, with what is made of a [`pinvoke::Error`].
*/
#[inline]
#[allow(dead_code, reason = "one of the two forms may do")]
#[allow(
    unused_mut,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "owners are lent where they are, as many as C has arguments, and come back"
)]
pub fn op_copy<
    FromOwner: ::pinvoke::Buffer<Element = c_uchar>,
    ToOwner: ::pinvoke::BufferMut<Element = c_uchar>,
>(
    mut from: FromOwner,
    mut to: ToOwner,
) -> ::pinvoke::Op<
    (
        ::core::result::Result<::core::primitive::usize, ::pinvoke::private::IoError>,
        (FromOwner, ToOwner),
    ),
> {
    ::pinvoke::private::sendable::<FromOwner>();
    ::pinvoke::private::sendable::<ToOwner>();
    static __PINVOKE_EVENT: ::pinvoke::private::Offloaded = ::pinvoke::private::Offloaded::new(
        &::pinvoke::private::At {
            function: "op_copy",
            parameter: "",
        },
    );
    let task = ::pinvoke::private::work(
        (from, to),
        |(mut from, mut to)| {
            let result = (|| -> ::core::result::Result<
                ::core::primitive::usize,
                ::pinvoke::private::IoError,
            > {
                let from = ::pinvoke::Buffer::as_slice(&from);
                let to = ::pinvoke::BufferMut::as_mut_slice(&mut to);
                let from_len = <[_]>::len(from);
                let to_len = <[_]>::len(to);
                let ::core::option::Option::Some(length_native) = ::pinvoke::private::count::<
                    usize,
                >(from_len) else {
                    return ::pinvoke::private::error::count::<
                        usize,
                        _,
                        _,
                    >(
                        from_len,
                        &::pinvoke::private::At {
                            function: "op_copy",
                            parameter: "from",
                        },
                    )
                };
                let ::core::option::Option::Some(mut room_native) = ::pinvoke::private::count::<
                    usize,
                >(to_len) else {
                    return ::pinvoke::private::error::count::<
                        usize,
                        _,
                        _,
                    >(
                        to_len,
                        &::pinvoke::private::At {
                            function: "op_copy",
                            parameter: "to",
                        },
                    )
                };
                let from_native: *const c_uchar = <[_]>::as_ptr(from);
                let to_native: *mut c_uchar = <[_]>::as_mut_ptr(to);
                ::pinvoke::private::errno::clear();
                let ret = unsafe {
                    __pinvoke_raw_op_copy(
                        from_native,
                        length_native,
                        to_native,
                        &raw mut room_native,
                    )
                };
                let call_errno = ::pinvoke::private::errno::get();
                if !(ret == 0) {
                    return ::core::result::Result::Err(
                        ::pinvoke::private::os_error(call_errno),
                    );
                }
                let ::core::option::Option::Some(to_written) = ::pinvoke::private::written(
                    room_native,
                    to_len,
                ) else {
                    return ::pinvoke::private::error::written(
                        room_native,
                        to_len,
                        &::pinvoke::private::At {
                            function: "op_copy",
                            parameter: "to",
                        },
                    )
                };
                ::core::result::Result::Ok(to_written)
            })();
            (result, (from, to))
        },
        |(mut from, mut to)| {
            let result = (|| -> ::core::result::Result<
                ::core::primitive::usize,
                ::pinvoke::private::IoError,
            > {
                return ::pinvoke::private::error::cancelled(
                    &::pinvoke::private::At {
                        function: "op_copy",
                        parameter: "",
                    },
                )
            })();
            (result, (from, to))
        },
    );
    ::pinvoke::private::blocking(&__PINVOKE_EVENT, task)
}
/// Copies, on the pool.
/**

[`op_copy`] for memory that need not be initialised.


```c
int op_copy(const unsigned char *from, size_t length, unsigned char *to, size_t *room);
```

| how it crosses | C type | direction | |
| --- | --- | --- | --- |
| `from` | `*const c_uchar` | in | pinned: C reads the owner's memory |
| `length` | `usize` | in | filled from the length of `from` |
| `to` | `*mut c_uchar` | out | pinned: C writes to the owner's memory, which need not be initialised |
| `room` | `*mut usize` | in, out | filled from the length of `to` |
| returns | `c_int` | out | tested, counted or ignored; not returned |

# Operation

The call runs on a thread of the pool. Until then the operation holds what it was given, and gives it back with the result, also if it fails or is cancelled. Dropped, it asks to cancel, and keeps that until C is done.

# Errors

Unless `ret == 0`, with the errno of the call.
If an argument cannot cross, or C breaks its contract, with what is made of a [`pinvoke::Error`].
*/
#[doc(alias = "op_copy")]
#[inline]
#[allow(dead_code, reason = "one of the two forms may do")]
#[allow(
    unused_mut,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "owners are lent where they are, as many as C has arguments, and come back"
)]
pub fn op_copy_uninit<
    FromOwner: ::pinvoke::Buffer<Element = c_uchar>,
    ToOwner: ::pinvoke::BufferUninit<Element = c_uchar>,
>(
    mut from: FromOwner,
    mut to: ToOwner,
) -> ::pinvoke::Op<
    (
        ::core::result::Result<::core::primitive::usize, ::pinvoke::private::IoError>,
        (FromOwner, ToOwner),
    ),
> {
    ::pinvoke::private::sendable::<FromOwner>();
    ::pinvoke::private::sendable::<ToOwner>();
    static __PINVOKE_EVENT: ::pinvoke::private::Offloaded = ::pinvoke::private::Offloaded::new(
        &::pinvoke::private::At {
            function: "op_copy",
            parameter: "",
        },
    );
    let task = ::pinvoke::private::work(
        (from, to),
        |(mut from, mut to)| {
            let result = (|| -> ::core::result::Result<
                ::core::primitive::usize,
                ::pinvoke::private::IoError,
            > {
                let from = ::pinvoke::Buffer::as_slice(&from);
                let to = ::pinvoke::private::RoomOf(&mut to);
                let from_len = <[_]>::len(from);
                let mut to_room = to;
                let to_len = <[_]>::len(
                    ::pinvoke::private::Uninit::<c_uchar>::room(&mut to_room),
                );
                let ::core::option::Option::Some(length_native) = ::pinvoke::private::count::<
                    usize,
                >(from_len) else {
                    return ::pinvoke::private::error::count::<
                        usize,
                        _,
                        _,
                    >(
                        from_len,
                        &::pinvoke::private::At {
                            function: "op_copy",
                            parameter: "from",
                        },
                    )
                };
                let ::core::option::Option::Some(mut room_native) = ::pinvoke::private::count::<
                    usize,
                >(to_len) else {
                    return ::pinvoke::private::error::count::<
                        usize,
                        _,
                        _,
                    >(
                        to_len,
                        &::pinvoke::private::At {
                            function: "op_copy",
                            parameter: "to",
                        },
                    )
                };
                let from_native: *const c_uchar = <[_]>::as_ptr(from);
                let to_native: *mut c_uchar = <[_]>::as_mut_ptr(
                        ::pinvoke::private::Uninit::<c_uchar>::room(&mut to_room),
                    )
                    .cast::<c_uchar>();
                ::pinvoke::private::errno::clear();
                let ret = unsafe {
                    __pinvoke_raw_op_copy(
                        from_native,
                        length_native,
                        to_native,
                        &raw mut room_native,
                    )
                };
                let call_errno = ::pinvoke::private::errno::get();
                if !(ret == 0) {
                    return ::core::result::Result::Err(
                        ::pinvoke::private::os_error(call_errno),
                    );
                }
                let ::core::option::Option::Some(to_written) = ::pinvoke::private::written(
                    room_native,
                    to_len,
                ) else {
                    return ::pinvoke::private::error::written(
                        room_native,
                        to_len,
                        &::pinvoke::private::At {
                            function: "op_copy",
                            parameter: "to",
                        },
                    )
                };
                ::core::result::Result::Ok(unsafe {
                    ::pinvoke::private::Uninit::<c_uchar>::filled(to_room, to_written)
                })
            })();
            (result, (from, to))
        },
        |(mut from, mut to)| {
            let result = (|| -> ::core::result::Result<
                ::core::primitive::usize,
                ::pinvoke::private::IoError,
            > {
                return ::pinvoke::private::error::cancelled(
                    &::pinvoke::private::At {
                        function: "op_copy",
                        parameter: "",
                    },
                )
            })();
            (result, (from, to))
        },
    );
    ::pinvoke::private::blocking(&__PINVOKE_EVENT, task)
}
#[inline]
unsafe fn db_free(db: *mut Db) {
    unsafe { __pinvoke_raw_db_free(db) };
}
/// Makes one.
/**

```c
int op_open(Db **db, void (*done)(void *state, int status), void *state);
```

| how it crosses | C type | direction | |
| --- | --- | --- | --- |
| `db` | `*mut *mut Db` | out | returned, and owned |
| `done` | `fn(*mut c_void, c_int)` | in | a function of the wrapper's, which ends the operation |
| `state` | `*mut c_void` | in, out | a token: it names the operation, and is no address |
| returns | `c_int` | out | tested, counted or ignored; not returned |

# Operation

C is called now, and tells when it is done. Until then the operation holds what it was given, and gives it back with the result, also if it fails or is cancelled. Dropped, it keeps that until C is done.

# Errors

Unless `ret == 0`, with [`pinvoke::Error`].
If an argument cannot cross, or C breaks its contract, with what is made of a [`pinvoke::Error`].
*/
#[inline]
#[allow(
    unused_mut,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "owners are lent where they are, as many as C has arguments, and come back"
)]
pub fn op_open() -> ::pinvoke::Op<::core::result::Result<Db, ::pinvoke::Error>> {
    static __PINVOKE_EVENT: ::pinvoke::private::Event<(c_int,)> = ::pinvoke::private::Event::new(
        &::pinvoke::private::At {
            function: "op_open",
            parameter: "",
        },
    );
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_completed(state_: *mut c_void, status_: c_int) {
        const __PINVOKE_FAIL: () = ();
        let token = ::pinvoke::private::token_of(state_);
        ::pinvoke::private::complete(&__PINVOKE_EVENT, token, move || (status_,));
        __PINVOKE_FAIL
    }
    unsafe {
        ::pinvoke::private::start(
            &__PINVOKE_EVENT,
            move |token| {
                let coroutine = async move {
                    let result: ::core::result::Result<Db, ::pinvoke::Error> = async {
                        let mut db_native: <Db as ::pinvoke::private::Handle>::Raw = <Db as ::pinvoke::private::Handle>::INVALID;
                        let done_native: unsafe extern "C" fn(*mut c_void, c_int) = __pinvoke_completed;
                        let state_native: *mut c_void = ::pinvoke::private::token_as(
                            token.native(),
                        );
                        let calling = ::pinvoke::private::no_unwind();
                        unsafe {
                            __pinvoke_raw_op_open(
                                &raw mut db_native,
                                done_native,
                                state_native,
                            )
                        };
                        calling.ended();
                        let brought = match token.wait().await {
                            ::pinvoke::private::End::Completed(brought) => brought,
                            ::pinvoke::private::End::Cancelled => {
                                return ::pinvoke::private::error::cancelled(
                                    &::pinvoke::private::At {
                                        function: "op_open",
                                        parameter: "",
                                    },
                                );
                            }
                        };
                        let (status_completed,) = brought;
                        let ret = status_completed;
                        if !(ret == 0) {
                            return ::core::result::Result::Err(
                                ::pinvoke::private::status(
                                    ret,
                                    &::pinvoke::private::At {
                                        function: "op_open",
                                        parameter: "",
                                    },
                                ),
                            );
                        }
                        let db_made = unsafe {
                            ::pinvoke::private::own_handle::<Db>(db_native, ())
                        };
                        let ::core::option::Option::Some(db_made) = db_made else {
                            return ::pinvoke::private::error::null(
                                &::pinvoke::private::At {
                                    function: "op_open",
                                    parameter: "db",
                                },
                            )
                        };
                        ::core::result::Result::Ok(db_made)
                    }
                        .await;
                    result
                };
                ::pinvoke::private::reading(token, coroutine)
            },
        )
    }
}
/// Gives the request back itself.
/**

```c
void op_pass(Passed *request, void (*done)(Passed *request));
```

| how it crosses | C type | direction | |
| --- | --- | --- | --- |
| `request` | `*mut Passed` | in, out | a block of the operation's own, zeroed, which stays where it is until C is done |
| `done` | `fn(*mut Passed)` | in | a function of the wrapper's, which ends the operation |
| `user` | `*mut c_void` | in, out | a token: it names the operation, and is no address; travels in `request.user` |

# Operation

C is called now, and tells when it is done. Until then the operation holds what it was given, and gives it back with the result, also if it fails or is cancelled. Dropped, it keeps that until C is done.

# Errors

If an argument cannot cross, or C breaks its contract, with what is made of a [`pinvoke::Error`].
*/
#[inline]
#[allow(
    unused_mut,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "owners are lent where they are, as many as C has arguments, and come back"
)]
pub fn op_pass() -> ::pinvoke::Op<::core::result::Result<(), ::pinvoke::Error>> {
    static __PINVOKE_EVENT: ::pinvoke::private::Event<()> = ::pinvoke::private::Event::new(
        &::pinvoke::private::At {
            function: "op_pass",
            parameter: "",
        },
    );
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_completed(request_: *mut Passed) {
        const __PINVOKE_FAIL: () = ();
        let token = unsafe {
            ::pinvoke::private::token_in(
                request_ as *const Passed,
                |request_block| &raw const (*request_block).user,
            )
        };
        ::pinvoke::private::complete(&__PINVOKE_EVENT, token, move || ());
        __PINVOKE_FAIL
    }
    unsafe {
        ::pinvoke::private::start(
            &__PINVOKE_EVENT,
            move |token| async move {
                let result: ::core::result::Result<(), ::pinvoke::Error> = async {
                    let mut request_storage: Passed = ::pinvoke::private::zeroed::<
                        Passed,
                    >();
                    let request_block: *mut Passed = &raw mut request_storage;
                    let request_native = request_block;
                    let done_native: unsafe extern "C" fn(*mut Passed) = __pinvoke_completed;
                    let user_native: *mut c_void = ::pinvoke::private::token_as(
                        token.native(),
                    );
                    unsafe {
                        ::pinvoke::private::set_pointer(
                            &raw mut (*request_block).user,
                            {
                                let value: *mut c_void = user_native;
                                value
                            },
                        )
                    };
                    let calling = ::pinvoke::private::no_unwind();
                    unsafe { __pinvoke_raw_op_pass(request_native, done_native) };
                    calling.ended();
                    let brought = match token.wait().await {
                        ::pinvoke::private::End::Completed(brought) => brought,
                        ::pinvoke::private::End::Cancelled => {
                            return ::pinvoke::private::error::cancelled(
                                &::pinvoke::private::At {
                                    function: "op_pass",
                                    parameter: "",
                                },
                            );
                        }
                    };
                    let () = brought;
                    ::core::result::Result::Ok(())
                }
                    .await;
                result
            },
        )
    }
}
const _: () = ::pinvoke::private::controls::<Passed>();
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::number::<c_uchar>();
const _: () = ::pinvoke::private::number::<usize>();

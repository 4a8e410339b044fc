struct Ticket {
    object: ::pinvoke::private::Object<*mut Ticket, (), (), (*mut (),), Ticket>,
}
/// A [`Ticket`] that is borrowed from somebody, and may be borrowed by several.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
struct TicketRef<'h> {
    lent: ::pinvoke::private::LentShared<*mut Ticket, &'h Ticket>,
}
/// A [`Ticket`] that is borrowed by one alone.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
struct TicketMut<'h> {
    lent: ::pinvoke::private::LentAlone<*mut Ticket, &'h mut Ticket>,
}
unsafe impl ::pinvoke::private::Handle for Ticket {
    type Raw = *mut Ticket;
    type Ref<'h> = TicketRef<'h> where Self: 'h;
    type Mut<'h> = TicketMut<'h> where Self: 'h;
    const NAME: &'static ::core::primitive::str = "Ticket";
    const INVALID: Self::Raw = ::pinvoke::private::core::ptr::null_mut();
    const DECLARED: ::pinvoke::private::DeclaredHandle = ::pinvoke::private::DeclaredHandle {
        shared: false,
        counted: false,
        send: true,
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
        TicketRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(raw) },
        }
    }
    #[inline]
    unsafe fn lend_mut<'h>(raw: Self::Raw) -> Self::Mut<'h>
    where
        Self: 'h,
    {
        TicketMut {
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
impl<'h> ::core::clone::Clone for TicketRef<'h> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<'h> ::core::marker::Copy for TicketRef<'h> {}
impl ::core::fmt::Debug for TicketRef<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl ::core::fmt::Debug for TicketMut<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Ticket> for TicketRef<'h> {
    #[inline]
    fn shared(self) -> Self {
        self
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Ticket> for &'h TicketMut<'h> {
    #[inline]
    fn shared(self) -> TicketRef<'h> {
        TicketRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, Ticket> for TicketMut<'h> {
    #[inline]
    fn exclusive(self) -> Self {
        self
    }
}
unsafe impl<'h> ::pinvoke::private::LentForm for TicketRef<'h> {
    type Raw = *mut Ticket;
    #[inline]
    fn raw(self) -> *mut Ticket {
        self.lent.raw()
    }
    #[inline]
    fn none() -> *mut Ticket {
        ::pinvoke::private::core::ptr::null_mut()
    }
}
impl<'h> ::pinvoke::Marshal for TicketRef<'h> {
    type Native = *mut Ticket;
    type By = ::pinvoke::private::LentHandle;
}
unsafe impl<'h> ::pinvoke::private::Sends for TicketRef<'h> {}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> TicketRef<'h> {
    /// What C has for it.
    #[inline]
    pub fn as_raw(self) -> *mut Ticket {
        self.lent.raw()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> TicketMut<'h> {
    /// Lends it on, for a shorter time.
    #[inline]
    pub fn reborrow(&mut self) -> TicketMut<'_> {
        TicketMut {
            lent: unsafe { ::pinvoke::private::LentAlone::new(self.lent.raw()) },
        }
    }
    /// Lends it to several, for a shorter time.
    #[inline]
    pub fn by_ref(&self) -> TicketRef<'_> {
        TicketRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> *mut Ticket {
        self.lent.raw()
    }
}
unsafe impl ::pinvoke::private::OwnedHandle for Ticket {
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
impl ::core::ops::Drop for Ticket {
    fn drop(&mut self) {
        let raw = self.object.raw();
        let _ = unsafe { ticket_free(raw) };
    }
}
impl ::core::fmt::Debug for Ticket {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.object.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Ticket> for &'h Ticket {
    #[inline]
    fn shared(self) -> TicketRef<'h> {
        self.by_ref()
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, Ticket> for &'h mut Ticket {
    #[inline]
    fn exclusive(self) -> TicketMut<'h> {
        self.by_mut()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl Ticket {
    /// Takes over an object that was made elsewhere.
    ///
    /// # Safety
    ///
    /// It is a valid object of this type, the caller's to give, and outlives nothing that it needs.
    #[inline]
    unsafe fn from_raw(raw: *mut Ticket) -> Self {
        unsafe { <Self as ::pinvoke::private::OwnedHandle>::adopt(raw, ()) }
    }
    /// Gives the object up: whoever gets the pointer frees it.
    #[inline]
    fn into_raw(self) -> *mut Ticket {
        <Self as ::pinvoke::private::OwnedHandle>::into_raw(self)
    }
    /// What C has for it.
    #[inline]
    fn as_raw(&self) -> *mut Ticket {
        <Self as ::pinvoke::private::OwnedHandle>::as_raw(self)
    }
    /// Lends it to several.
    #[inline]
    fn by_ref(&self) -> TicketRef<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend(self.object.raw()) }
    }
    /// Lends it to one alone.
    #[inline]
    fn by_mut(&mut self) -> TicketMut<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend_mut(self.object.raw()) }
    }
}
unsafe impl ::pinvoke::private::OwnedForm for Ticket {
    const BOUND: ::core::primitive::bool = false;
}
unsafe impl ::core::marker::Send for Ticket {}
unsafe impl<'h> ::core::marker::Send for TicketMut<'h> {}
#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "ticket_free"]
    unsafe fn __pinvoke_raw_ticket_free(ticket_: *mut Ticket);
    #[link_name = "ticket_start"]
    unsafe fn __pinvoke_raw_ticket_start(
        ticket_: *mut Ticket,
        start_: *mut Start,
    ) -> c_int;
    #[link_name = "ticket_stop"]
    unsafe fn __pinvoke_raw_ticket_stop(ticket_: *mut Ticket) -> c_int;
    #[link_name = "ticket_make"]
    unsafe fn __pinvoke_raw_ticket_make(
        requests_: *mut *mut Request,
        ticket_: *mut <Ticket as ::pinvoke::private::Handle>::Raw,
    ) -> c_int;
    #[link_name = "widen"]
    unsafe fn __pinvoke_raw_widen(
        from_: *mut *const u8,
        left_: *mut usize,
        to_: *mut *mut u16,
        room_: *mut usize,
    );
}
#[inline]
unsafe fn ticket_free(ticket: *mut Ticket) {
    unsafe { __pinvoke_raw_ticket_free(ticket) };
}
#[inline]
#[allow(dead_code, reason = "the block calls it")]
unsafe fn ticket_start(ticket: *mut Ticket, start: *mut Start) -> c_int {
    let ret = unsafe { __pinvoke_raw_ticket_start(ticket, start) };
    ret
}
#[inline]
#[allow(dead_code, reason = "the block calls it")]
unsafe fn ticket_stop(ticket: *mut Ticket) -> c_int {
    let ret = unsafe { __pinvoke_raw_ticket_stop(ticket) };
    ret
}
#[inline]
#[allow(
    unused_mut,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "owners are lent where they are, as many as C has arguments, and come back"
)]
fn ticket_make(
    mut fill: c_int,
    mut total: usize,
    mut time: c_int,
) -> ::pinvoke::Op<(::core::result::Result<(c_int, Ticket), ::pinvoke::Error>, usize)> {
    ::pinvoke::private::sendable::<c_int>();
    ::pinvoke::private::sendable::<usize>();
    ::pinvoke::private::sendable::<c_int>();
    static __PINVOKE_EVENT: ::pinvoke::private::Event<()> = ::pinvoke::private::Event::new(
        &::pinvoke::private::At {
            function: "ticket_make",
            parameter: "",
        },
    );
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_completed(state_: *mut c_void) {
        const __PINVOKE_FAIL: () = ();
        let token = ::pinvoke::private::token_of(state_);
        ::pinvoke::private::complete(&__PINVOKE_EVENT, token, move || ());
        __PINVOKE_FAIL
    }
    unsafe {
        ::pinvoke::private::start(
            &__PINVOKE_EVENT,
            move |token| {
                let coroutine = async move {
                    let result: ::core::result::Result<
                        (c_int, Ticket),
                        ::pinvoke::Error,
                    > = async {
                        let total = &mut total;
                        let mut requests_storage: Request = ::pinvoke::private::zeroed::<
                            Request,
                        >();
                        let mut hints_storage: Hints = ::pinvoke::private::zeroed::<
                            Hints,
                        >();
                        let mut last_native: c_int = ::pinvoke::private::zeroed::<
                            c_int,
                        >();
                        let mut ticket_native: <Ticket as ::pinvoke::private::Handle>::Raw = <Ticket as ::pinvoke::private::Handle>::INVALID;
                        let mut start_storage: Start = ::pinvoke::private::zeroed::<
                            Start,
                        >();
                        let requests_block: *mut Request = &raw mut requests_storage;
                        let mut requests_list = requests_block;
                        let requests_native = (&raw mut requests_list).cast();
                        let hints_block: *mut Hints = &raw mut hints_storage;
                        let hints_native = hints_block;
                        let done_native: ::core::option::Option<
                            unsafe extern "C" fn(*mut c_void),
                        > = ::core::option::Option::Some(__pinvoke_completed);
                        let state_native: *mut c_void = ::pinvoke::private::token_as(
                            token.native(),
                        );
                        let total_native: *mut usize = ::pinvoke::private::core::ptr::from_mut(
                            total,
                        );
                        let start_block: *mut Start = &raw mut start_storage;
                        let start_native = start_block;
                        unsafe {
                            ::pinvoke::private::set_pointer(
                                &raw mut (*requests_block).hints,
                                {
                                    let value: *mut Hints = hints_native;
                                    value
                                },
                            )
                        };
                        unsafe {
                            ::pinvoke::private::set_field(
                                &raw mut (*hints_block).fill,
                                {
                                    let value: c_int = fill;
                                    value
                                },
                            )
                        };
                        unsafe {
                            ::pinvoke::private::set_field(
                                &raw mut (*requests_block).done,
                                {
                                    let value: ::core::option::Option<
                                        unsafe extern "C" fn(*mut c_void),
                                    > = done_native;
                                    value
                                },
                            )
                        };
                        unsafe {
                            ::pinvoke::private::set_pointer(
                                &raw mut (*requests_block).state,
                                {
                                    let value: *mut c_void = state_native;
                                    value
                                },
                            )
                        };
                        unsafe {
                            ::pinvoke::private::set_left(
                                &raw mut (*requests_block).count,
                                {
                                    let value: *mut usize = total_native;
                                    value
                                },
                            )
                        };
                        unsafe {
                            ::pinvoke::private::set_field(
                                &raw mut (*start_block).time,
                                {
                                    let value: c_int = time;
                                    value
                                },
                            )
                        };
                        let calling = ::pinvoke::private::no_unwind();
                        let ret = unsafe {
                            __pinvoke_raw_ticket_make(
                                requests_native,
                                &raw mut ticket_native,
                            )
                        };
                        let token_cancel = || {
                            let answer = match (ticket_native,) {
                                (argument_0,) => unsafe { ticket_stop(argument_0) }
                            } == 1;
                            ::pinvoke::private::told(answer)
                        };
                        let is_pending = ret == 0
                            && match (ticket_native, start_block) {
                                (argument_0, argument_1) => {
                                    unsafe { ticket_start(argument_0, argument_1) }
                                }
                            } == 0;
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
                                        unsafe {
                                            ::pinvoke::private::take_left(
                                                &raw mut (*requests_block).count,
                                                {
                                                    let value: *mut usize = total_native;
                                                    value
                                                },
                                            )
                                        };
                                        unsafe {
                                            ::pinvoke::private::take_left(
                                                &raw mut (*requests_block).last,
                                                {
                                                    let value: *mut c_int = &raw mut last_native;
                                                    value
                                                },
                                            )
                                        };
                                        let ticket_made = unsafe {
                                            ::pinvoke::private::own_handle::<Ticket>(ticket_native, ())
                                        };
                                        return ::pinvoke::private::error::cancelled(
                                            &::pinvoke::private::At {
                                                function: "ticket_make",
                                                parameter: "",
                                            },
                                        );
                                    }
                                },
                            )
                        } else {
                            token.at_once().await
                        };
                        unsafe {
                            ::pinvoke::private::take_left(
                                &raw mut (*requests_block).count,
                                {
                                    let value: *mut usize = total_native;
                                    value
                                },
                            )
                        };
                        unsafe {
                            ::pinvoke::private::take_left(
                                &raw mut (*requests_block).last,
                                {
                                    let value: *mut c_int = &raw mut last_native;
                                    value
                                },
                            )
                        };
                        let is_completed = ::core::option::Option::is_some(&brought);
                        let () = match brought {
                            ::core::option::Option::Some(brought) => brought,
                            ::core::option::Option::None => {}
                        };
                        let ticket_made = unsafe {
                            ::pinvoke::private::own_handle::<Ticket>(ticket_native, ())
                        };
                        let ret = if is_completed { 1 } else { ret };
                        if !(ret == 1) {
                            return ::core::result::Result::Err(
                                ::pinvoke::private::status(
                                    ret,
                                    &::pinvoke::private::At {
                                        function: "ticket_make",
                                        parameter: "",
                                    },
                                ),
                            );
                        }
                        let ::core::option::Option::Some(ticket_made) = ticket_made else {
                            return ::pinvoke::private::error::null(
                                &::pinvoke::private::At {
                                    function: "ticket_make",
                                    parameter: "ticket",
                                },
                            )
                        };
                        ::core::result::Result::Ok((last_native, ticket_made))
                    }
                        .await;
                    (result, total)
                };
                ::pinvoke::private::reading(token, coroutine)
            },
        )
    }
}
#[inline]
#[allow(
    unused_mut,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = "owners are lent where they are, as many as C has arguments, and come back"
)]
fn widen<
    FromOwner: ::pinvoke::Buffer<Element = u8>,
    ToOwner: ::pinvoke::BufferMut<Element = u16>,
>(
    mut from: ::pinvoke::Cursor<FromOwner>,
    mut to: ::pinvoke::Cursor<ToOwner>,
) -> ::pinvoke::Op<
    (
        ::core::result::Result<(), ::pinvoke::Error>,
        (::pinvoke::Cursor<FromOwner>, ::pinvoke::Cursor<ToOwner>),
    ),
> {
    ::pinvoke::private::sendable::<::pinvoke::Cursor<FromOwner>>();
    ::pinvoke::private::sendable::<::pinvoke::Cursor<ToOwner>>();
    static __PINVOKE_EVENT: ::pinvoke::private::Offloaded = ::pinvoke::private::Offloaded::new(
        &::pinvoke::private::At {
            function: "widen",
            parameter: "",
        },
    );
    let task = ::pinvoke::private::work(
        (from, to),
        |(mut from, mut to)| {
            let result = (|| -> ::core::result::Result<(), ::pinvoke::Error> {
                let mut from_rest = ::pinvoke::private::advancing(&mut from);
                let from = from_rest.slice();
                let mut to_rest = ::pinvoke::private::advancing_mut(&mut to);
                let to = to_rest.slice();
                let from_len = <[_]>::len(*from);
                let to_len = <[_]>::len(*to);
                let ::core::option::Option::Some(mut left_native) = ::pinvoke::private::count::<
                    usize,
                >(from_len) else {
                    return ::pinvoke::private::error::count::<
                        usize,
                        _,
                        _,
                    >(
                        from_len,
                        &::pinvoke::private::At {
                            function: "widen",
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
                            function: "widen",
                            parameter: "to",
                        },
                    )
                };
                let from_base: *mut u8 = <[_]>::as_ptr(*from).cast_mut();
                let mut from_native: *const u8 = from_base.cast();
                let to_base: *mut u16 = <[_]>::as_mut_ptr(*to);
                let mut to_native: *mut u16 = to_base.cast();
                unsafe {
                    __pinvoke_raw_widen(
                        &raw mut from_native,
                        &raw mut left_native,
                        &raw mut to_native,
                        &raw mut room_native,
                    )
                };
                let from_offset = match ::pinvoke::private::offset_in::<
                    u8,
                    _,
                    _,
                >(from_base, from_len, from_native) {
                    ::core::result::Result::Ok(converted) => converted,
                    ::core::result::Result::Err(refused) => {
                        return ::pinvoke::private::error::of(
                            refused,
                            &::pinvoke::private::At {
                                function: "widen",
                                parameter: "from",
                            },
                        );
                    }
                };
                let ::core::option::Option::Some(from_offset) = from_offset else {
                    return ::pinvoke::private::error::null(
                        &::pinvoke::private::At {
                            function: "widen",
                            parameter: "from",
                        },
                    )
                };
                *from = &from[from_offset..];
                let to_offset = match ::pinvoke::private::offset_in::<
                    u16,
                    _,
                    _,
                >(to_base, to_len, to_native) {
                    ::core::result::Result::Ok(converted) => converted,
                    ::core::result::Result::Err(refused) => {
                        return ::pinvoke::private::error::of(
                            refused,
                            &::pinvoke::private::At {
                                function: "widen",
                                parameter: "to",
                            },
                        );
                    }
                };
                let ::core::option::Option::Some(to_offset) = to_offset else {
                    return ::pinvoke::private::error::null(
                        &::pinvoke::private::At {
                            function: "widen",
                            parameter: "to",
                        },
                    )
                };
                *to = &mut ::pinvoke::private::core::mem::take(to)[to_offset..];
                ::core::result::Result::Ok(())
            })();
            (result, (from, to))
        },
        |(mut from, mut to)| {
            let result = (|| -> ::core::result::Result<(), ::pinvoke::Error> {
                return ::pinvoke::private::error::cancelled(
                    &::pinvoke::private::At {
                        function: "widen",
                        parameter: "",
                    },
                )
            })();
            (result, (from, to))
        },
    );
    ::pinvoke::private::blocking(&__PINVOKE_EVENT, task)
}
const _: () = ::pinvoke::private::controls::<Hints>();
const _: () = ::pinvoke::private::controls::<Request>();
const _: () = ::pinvoke::private::controls::<Start>();
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::number::<u16>();
const _: () = ::pinvoke::private::number::<u8>();
const _: () = ::pinvoke::private::number::<usize>();
const _: () = ::pinvoke::private::one_value::<usize>();

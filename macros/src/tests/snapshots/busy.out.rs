struct Press {
    object: ::pinvoke::private::Object<
        *mut Press,
        (),
        ::pinvoke::private::Record<1usize>,
        (*mut (),),
        Press,
    >,
}
/// A [`Press`] that is borrowed from somebody, and may be borrowed by several.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
struct PressRef<'h> {
    lent: ::pinvoke::private::LentShared<*mut Press, &'h Press>,
}
/// A [`Press`] that is borrowed by one alone.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
struct PressMut<'h> {
    lent: ::pinvoke::private::LentAlone<*mut Press, &'h mut Press>,
}
unsafe impl ::pinvoke::private::Handle for Press {
    type Raw = *mut Press;
    type Ref<'h> = PressRef<'h> where Self: 'h;
    type Mut<'h> = PressMut<'h> where Self: 'h;
    const NAME: &'static ::core::primitive::str = "Press";
    const INVALID: Self::Raw = ::pinvoke::private::core::ptr::null_mut();
    const DECLARED: ::pinvoke::private::DeclaredHandle = ::pinvoke::private::DeclaredHandle {
        shared: false,
        counted: false,
        send: false,
        sync: false,
        state: false,
        busy: true,
        read: false,
    };
    const RUNS_CLOSURES: ::core::primitive::bool = true;
    const BUSY: ::core::option::Option<&'static ::pinvoke::private::Family> = {
        static FAMILY: ::pinvoke::private::Family = ::pinvoke::private::Family::new(
            "Press",
        );
        ::core::option::Option::Some(&FAMILY)
    };
    #[inline]
    unsafe fn lend<'h>(raw: Self::Raw) -> Self::Ref<'h>
    where
        Self: 'h,
    {
        PressRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(raw) },
        }
    }
    #[inline]
    unsafe fn lend_mut<'h>(raw: Self::Raw) -> Self::Mut<'h>
    where
        Self: 'h,
    {
        PressMut {
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
impl<'h> ::core::clone::Clone for PressRef<'h> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<'h> ::core::marker::Copy for PressRef<'h> {}
impl ::core::fmt::Debug for PressRef<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl ::core::fmt::Debug for PressMut<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Press> for PressRef<'h> {
    #[inline]
    fn shared(self) -> Self {
        self
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Press> for &'h PressMut<'h> {
    #[inline]
    fn shared(self) -> PressRef<'h> {
        PressRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, Press> for PressMut<'h> {
    #[inline]
    fn exclusive(self) -> Self {
        self
    }
}
unsafe impl<'h> ::pinvoke::private::LentForm for PressRef<'h> {
    type Raw = *mut Press;
    #[inline]
    fn raw(self) -> *mut Press {
        ::pinvoke::private::not_busy::<Press>();
        self.lent.raw()
    }
    #[inline]
    fn none() -> *mut Press {
        ::pinvoke::private::core::ptr::null_mut()
    }
}
impl<'h> ::pinvoke::Marshal for PressRef<'h> {
    type Native = *mut Press;
    type By = ::pinvoke::private::LentHandle;
}
unsafe impl<'h> ::pinvoke::private::Sends for PressRef<'h> {}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> PressRef<'h> {
    /// What C has for it.
    #[inline]
    pub fn as_raw(self) -> *mut Press {
        self.lent.raw()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> PressMut<'h> {
    /// Lends it on, for a shorter time.
    #[inline]
    pub fn reborrow(&mut self) -> PressMut<'_> {
        PressMut {
            lent: unsafe { ::pinvoke::private::LentAlone::new(self.lent.raw()) },
        }
    }
    /// Lends it to several, for a shorter time.
    #[inline]
    pub fn by_ref(&self) -> PressRef<'_> {
        PressRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> *mut Press {
        self.lent.raw()
    }
}
unsafe impl ::pinvoke::private::OwnedHandle for Press {
    type Parents = ();
    #[inline]
    unsafe fn adopt(raw: Self::Raw, parents: Self::Parents) -> Self {
        let this = Self {
            object: unsafe {
                ::pinvoke::private::Object::new(
                    raw,
                    parents,
                    <::pinvoke::private::Record<1usize>>::new(),
                )
            },
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
impl ::core::ops::Drop for Press {
    fn drop(&mut self) {
        let raw = self.object.raw();
        let held = ::pinvoke::private::Record::ending(self.object.kept());
        if ::pinvoke::private::may_be_freed::<Self>() {
            if ::core::result::Result::is_ok(&unsafe { press_free(raw) }) {
                held.ended();
            }
        }
    }
}
impl ::core::fmt::Debug for Press {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.object.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Press> for &'h Press {
    #[inline]
    fn shared(self) -> PressRef<'h> {
        self.by_ref()
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, Press> for &'h mut Press {
    #[inline]
    fn exclusive(self) -> PressMut<'h> {
        self.by_mut()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl Press {
    /// Takes over an object that was made elsewhere.
    ///
    /// # Safety
    ///
    /// It is a valid object of this type, the caller's to give, and outlives nothing that it needs.
    #[inline]
    unsafe fn from_raw(raw: *mut Press) -> Self {
        unsafe { <Self as ::pinvoke::private::OwnedHandle>::adopt(raw, ()) }
    }
    /// Gives the object up: whoever gets the pointer frees it.
    #[inline]
    fn into_raw(self) -> *mut Press {
        <Self as ::pinvoke::private::OwnedHandle>::into_raw(self)
    }
    /// What C has for it.
    #[inline]
    fn as_raw(&self) -> *mut Press {
        <Self as ::pinvoke::private::OwnedHandle>::as_raw(self)
    }
    /// Lends it to several.
    #[inline]
    fn by_ref(&self) -> PressRef<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend(self.object.raw()) }
    }
    /// Lends it to one alone.
    #[inline]
    fn by_mut(&mut self) -> PressMut<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend_mut(self.object.raw()) }
    }
}
unsafe impl ::pinvoke::private::OwnedForm for Press {
    const BOUND: ::core::primitive::bool = false;
}
#[allow(dead_code, reason = "dropping it may do")]
impl Press {
    /** Frees it now.

 # Errors

 If C refuses; the handle is in the error, as it was.*/
    fn close(
        self,
    ) -> ::core::result::Result<(), ::pinvoke::private::Kept<Self, ::pinvoke::Error>> {
        if ::pinvoke::private::is_busy::<Self>() {
            return ::core::result::Result::Err(
                ::pinvoke::private::kept_busy(
                    self,
                    &::pinvoke::private::At {
                        function: "press_free",
                        parameter: "",
                    },
                ),
            );
        }
        let this = ::pinvoke::private::core::mem::ManuallyDrop::new(self);
        let raw = this.object.raw();
        match unsafe { press_free(raw) } {
            ::core::result::Result::Ok(_) => {
                ::pinvoke::private::core::mem::drop(unsafe {
                    ::pinvoke::private::core::ptr::read(this.object.kept())
                });
                ::core::result::Result::Ok(())
            }
            ::core::result::Result::Err(error) => {
                ::core::result::Result::Err(
                    ::pinvoke::private::Kept::new(
                        ::core::option::Option::Some(
                            ::pinvoke::private::core::mem::ManuallyDrop::into_inner(this),
                        ),
                        error,
                    ),
                )
            }
        }
    }
}
struct Proof<'press> {
    object: ::pinvoke::private::Object<
        *mut Proof<'static>,
        (),
        (),
        (*mut (), &'press ()),
        Proof<'press>,
    >,
}
/// A [`Proof`] that is borrowed from somebody, and may be borrowed by several.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
struct ProofRef<'h, 'press> {
    lent: ::pinvoke::private::LentShared<*mut Proof<'static>, &'h Proof<'press>>,
}
/// A [`Proof`] that is borrowed by one alone.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
struct ProofMut<'h, 'press> {
    lent: ::pinvoke::private::LentAlone<*mut Proof<'static>, &'h mut Proof<'press>>,
}
unsafe impl<'press> ::pinvoke::private::Handle for Proof<'press> {
    type Raw = *mut Proof<'static>;
    type Ref<'h> = ProofRef<'h, 'press> where Self: 'h;
    type Mut<'h> = ProofMut<'h, 'press> where Self: 'h;
    const NAME: &'static ::core::primitive::str = "Proof";
    const INVALID: Self::Raw = ::pinvoke::private::core::ptr::null_mut();
    const DECLARED: ::pinvoke::private::DeclaredHandle = ::pinvoke::private::DeclaredHandle {
        shared: false,
        counted: false,
        send: false,
        sync: false,
        state: false,
        busy: true,
        read: false,
    };
    const RUNS_CLOSURES: ::core::primitive::bool = true;
    const BUSY: ::core::option::Option<&'static ::pinvoke::private::Family> = <Press as ::pinvoke::private::Handle>::BUSY;
    #[inline]
    unsafe fn lend<'h>(raw: Self::Raw) -> Self::Ref<'h>
    where
        Self: 'h,
    {
        ProofRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(raw) },
        }
    }
    #[inline]
    unsafe fn lend_mut<'h>(raw: Self::Raw) -> Self::Mut<'h>
    where
        Self: 'h,
    {
        ProofMut {
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
const _: () = ::pinvoke::private::part_of(<Press as ::pinvoke::private::Handle>::BUSY);
impl<'h, 'press> ::core::clone::Clone for ProofRef<'h, 'press> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<'h, 'press> ::core::marker::Copy for ProofRef<'h, 'press> {}
impl ::core::fmt::Debug for ProofRef<'_, '_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl ::core::fmt::Debug for ProofMut<'_, '_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl<'h, 'press: 'h> ::pinvoke::private::Shared<'h, Proof<'press>>
for ProofRef<'h, 'press> {
    #[inline]
    fn shared(self) -> Self {
        self
    }
}
impl<'h, 'press: 'h> ::pinvoke::private::Shared<'h, Proof<'press>>
for &'h ProofMut<'h, 'press> {
    #[inline]
    fn shared(self) -> ProofRef<'h, 'press> {
        ProofRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
}
impl<'h, 'press: 'h> ::pinvoke::private::Exclusive<'h, Proof<'press>>
for ProofMut<'h, 'press> {
    #[inline]
    fn exclusive(self) -> Self {
        self
    }
}
unsafe impl<'h, 'press> ::pinvoke::private::LentForm for ProofRef<'h, 'press> {
    type Raw = *mut Proof<'static>;
    #[inline]
    fn raw(self) -> *mut Proof<'static> {
        ::pinvoke::private::not_busy::<Proof<'press>>();
        self.lent.raw()
    }
    #[inline]
    fn none() -> *mut Proof<'static> {
        ::pinvoke::private::core::ptr::null_mut()
    }
}
impl<'h, 'press> ::pinvoke::Marshal for ProofRef<'h, 'press> {
    type Native = *mut Proof<'static>;
    type By = ::pinvoke::private::LentHandle;
}
unsafe impl<'h, 'press> ::pinvoke::private::Sends for ProofRef<'h, 'press> {}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h, 'press> ProofRef<'h, 'press> {
    /// What C has for it.
    #[inline]
    pub fn as_raw(self) -> *mut Proof<'static> {
        self.lent.raw()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h, 'press> ProofMut<'h, 'press> {
    /// Lends it on, for a shorter time.
    #[inline]
    pub fn reborrow(&mut self) -> ProofMut<'_, 'press> {
        ProofMut {
            lent: unsafe { ::pinvoke::private::LentAlone::new(self.lent.raw()) },
        }
    }
    /// Lends it to several, for a shorter time.
    #[inline]
    pub fn by_ref(&self) -> ProofRef<'_, 'press> {
        ProofRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> *mut Proof<'static> {
        self.lent.raw()
    }
}
unsafe impl<'press> ::pinvoke::private::OwnedHandle for Proof<'press> {
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
impl ::core::ops::Drop for Proof<'_> {
    fn drop(&mut self) {
        let raw = self.object.raw();
        if ::pinvoke::private::may_be_freed::<Self>() {
            let _ = unsafe { proof_free(raw) };
        }
    }
}
impl ::core::fmt::Debug for Proof<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.object.raw(), f)
    }
}
impl<'h, 'press: 'h> ::pinvoke::private::Shared<'h, Proof<'press>>
for &'h Proof<'press> {
    #[inline]
    fn shared(self) -> ProofRef<'h, 'press> {
        self.by_ref()
    }
}
impl<'h, 'press: 'h> ::pinvoke::private::Exclusive<'h, Proof<'press>>
for &'h mut Proof<'press> {
    #[inline]
    fn exclusive(self) -> ProofMut<'h, 'press> {
        self.by_mut()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'press> Proof<'press> {
    /// Takes over an object that was made elsewhere.
    ///
    /// # Safety
    ///
    /// It is a valid object of this type, the caller's to give, and outlives nothing that it needs.
    #[inline]
    unsafe fn from_raw(raw: *mut Proof<'static>) -> Self {
        unsafe { <Self as ::pinvoke::private::OwnedHandle>::adopt(raw, ()) }
    }
    /// Gives the object up: whoever gets the pointer frees it.
    #[inline]
    fn into_raw(self) -> *mut Proof<'static> {
        <Self as ::pinvoke::private::OwnedHandle>::into_raw(self)
    }
    /// What C has for it.
    #[inline]
    fn as_raw(&self) -> *mut Proof<'static> {
        <Self as ::pinvoke::private::OwnedHandle>::as_raw(self)
    }
    /// Lends it to several.
    #[inline]
    fn by_ref(&self) -> ProofRef<'_, 'press> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend(self.object.raw()) }
    }
    /// Lends it to one alone.
    #[inline]
    fn by_mut(&mut self) -> ProofMut<'_, 'press> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend_mut(self.object.raw()) }
    }
}
unsafe impl<'press> ::pinvoke::private::OwnedForm for Proof<'press> {
    const BOUND: ::core::primitive::bool = true;
}
#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "press_free"]
    unsafe fn __pinvoke_raw_press_free(of_: *mut Press) -> i32;
    #[link_name = "proof_free"]
    unsafe fn __pinvoke_raw_proof_free(of_: *mut Proof<'static>) -> i32;
    #[link_name = "press_watch"]
    unsafe fn __pinvoke_raw_press_watch(
        of_: <Press as ::pinvoke::private::Handle>::Raw,
        f_: unsafe extern "C" fn(*mut c_void, i32) -> i32,
        data_: *mut c_void,
    ) -> i32;
    #[link_name = "proof_pages"]
    unsafe fn __pinvoke_raw_proof_pages(
        of_: <Proof<'static> as ::pinvoke::private::Handle>::Raw,
    ) -> i32;
}
#[inline]
unsafe fn press_free(of: *mut Press) -> ::core::result::Result<(), ::pinvoke::Error> {
    let wrapper_calls = ::pinvoke::private::Calls::new();
    let wrapper_entered = unsafe { ::pinvoke::private::Calls::enter(&wrapper_calls) };
    let ret = unsafe { __pinvoke_raw_press_free(of) };
    ::core::mem::drop(wrapper_entered);
    if let ::core::option::Option::Some(error) = wrapper_calls.error() {
        return ::core::result::Result::Err(error);
    }
    if !(ret >= 0) {
        return ::core::result::Result::Err(
            ::pinvoke::private::status(
                ret,
                &::pinvoke::private::At {
                    function: "press_free",
                    parameter: "",
                },
            ),
        );
    }
    ::core::result::Result::Ok(())
}
#[inline]
unsafe fn proof_free(
    of: *mut Proof<'static>,
) -> ::core::result::Result<(), ::pinvoke::Error> {
    let wrapper_calls = ::pinvoke::private::Calls::new();
    let wrapper_entered = unsafe { ::pinvoke::private::Calls::enter(&wrapper_calls) };
    let ret = unsafe { __pinvoke_raw_proof_free(of) };
    ::core::mem::drop(wrapper_entered);
    if let ::core::option::Option::Some(error) = wrapper_calls.error() {
        return ::core::result::Result::Err(error);
    }
    if !(ret >= 0) {
        return ::core::result::Result::Err(
            ::pinvoke::private::status(
                ret,
                &::pinvoke::private::At {
                    function: "proof_free",
                    parameter: "",
                },
            ),
        );
    }
    ::core::result::Result::Ok(())
}
#[inline]
fn press_watch<'of>(
    of: &'of mut Press,
    f: impl ::core::ops::FnMut(i32) -> i32 + 'static,
) -> ::core::result::Result<(), ::pinvoke::Error> {
    if ::pinvoke::private::is_busy::<Press>() {
        return ::pinvoke::private::error::of(
            ::pinvoke::private::busy::<Press>(),
            &::pinvoke::private::At {
                function: "press_watch",
                parameter: "of",
            },
        );
    }
    let of_native = ::pinvoke::private::OwnedHandle::as_raw(&*of);
    let f_record = ::pinvoke::private::Keeper::new(::pinvoke::private::KeptMut::new(f));
    #[allow(
        improper_ctypes_definitions,
        clippy::too_many_arguments,
        reason = "as C declares it"
    )]
    unsafe extern "C" fn __pinvoke_f_trampoline<
        PinvokeClosure0: ::core::ops::FnMut(i32) -> i32,
    >(argument_0_: *mut c_void, argument_1_: i32) -> i32 {
        const __PINVOKE_FAIL: i32 = -1;
        ::pinvoke::private::while_busy::<
            Press,
            _,
        >(|| {
            let f_record = argument_0_;
            unsafe {
                <::pinvoke::private::KeptMut<
                    PinvokeClosure0,
                >>::call(
                    f_record.cast_const().cast(),
                    __PINVOKE_FAIL,
                    &::pinvoke::private::At {
                        function: "press_watch",
                        parameter: "f",
                    },
                    |self_closure| {
                        let self_value = self_closure(argument_1_);
                        let self_native = self_value;
                        ::core::result::Result::Ok(self_native)
                    },
                )
            }
        })
    }
    #[allow(
        improper_ctypes_definitions,
        clippy::type_complexity,
        reason = "as C declares it"
    )]
    const fn __pinvoke_f_of<PinvokeClosure0: ::core::ops::FnMut(i32) -> i32>(
        _: &::pinvoke::private::Keeper<::pinvoke::private::KeptMut<PinvokeClosure0>>,
    ) -> unsafe extern "C" fn(*mut c_void, i32) -> i32 {
        __pinvoke_f_trampoline::<PinvokeClosure0>
    }
    let f_native: unsafe extern "C" fn(*mut c_void, i32) -> i32 = __pinvoke_f_of(
        &f_record,
    );
    let data_native: *mut c_void = ::pinvoke::private::Keeper::user_data(&f_record);
    let wrapper_calls = ::pinvoke::private::Calls::new();
    let f_guard = unsafe {
        ::pinvoke::private::Record::replace(
            of.object.kept(),
            0usize,
            ::core::option::Option::Some(
                ::pinvoke::private::Retained::new(
                        ::pinvoke::private::Keeper::into_kept(f_record),
                    )
                    .0,
            ),
        )
    };
    let wrapper_entered = unsafe { ::pinvoke::private::Calls::enter(&wrapper_calls) };
    let ret = unsafe { __pinvoke_raw_press_watch(of_native, f_native, data_native) };
    ::core::mem::drop(wrapper_entered);
    f_guard.settle(ret >= 0, &wrapper_calls);
    if let ::core::option::Option::Some(error) = wrapper_calls.error() {
        return ::core::result::Result::Err(error);
    }
    if !(ret >= 0) {
        return ::core::result::Result::Err(
            ::pinvoke::private::status(
                ret,
                &::pinvoke::private::At {
                    function: "press_watch",
                    parameter: "",
                },
            ),
        );
    }
    ::core::result::Result::Ok(())
}
#[inline]
#[track_caller]
fn proof_pages<'of_press: 'of, 'of>(
    of: impl ::pinvoke::private::Shared<'of, Proof<'of_press>>,
) -> i32 {
    if ::pinvoke::private::is_busy::<Proof<'static>>() {
        ::pinvoke::private::refuse::of(
            ::pinvoke::private::busy::<Proof<'static>>(),
            &::pinvoke::private::At {
                function: "proof_pages",
                parameter: "of",
            },
        )
    }
    let of_native = ::pinvoke::private::shared::<Proof<'of_press>>(of);
    let wrapper_calls = ::pinvoke::private::Calls::new();
    let wrapper_entered = unsafe { ::pinvoke::private::Calls::enter(&wrapper_calls) };
    let ret = unsafe { __pinvoke_raw_proof_pages(of_native) };
    ::core::mem::drop(wrapper_entered);
    wrapper_calls.resume();
    ret
}
const _: () = ::pinvoke::private::number::<i32>();

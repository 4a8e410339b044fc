pub struct Deflate {
    object: ::pinvoke::private::Object<*mut Deflate, (), (), (*mut (),), Deflate>,
}
/// A [`Deflate`] that is borrowed from somebody, and may be borrowed by several.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
pub struct DeflateRef<'h> {
    lent: ::pinvoke::private::LentShared<*mut Deflate, &'h Deflate>,
}
/// A [`Deflate`] that is borrowed by one alone.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
pub struct DeflateMut<'h> {
    lent: ::pinvoke::private::LentAlone<*mut Deflate, &'h mut Deflate>,
}
unsafe impl ::pinvoke::private::Handle for Deflate {
    type Raw = *mut Deflate;
    type Ref<'h> = DeflateRef<'h> where Self: 'h;
    type Mut<'h> = DeflateMut<'h> where Self: 'h;
    const NAME: &'static ::core::primitive::str = "Deflate";
    const INVALID: Self::Raw = ::pinvoke::private::core::ptr::null_mut();
    const DECLARED: ::pinvoke::private::DeclaredHandle = ::pinvoke::private::DeclaredHandle {
        shared: false,
        counted: false,
        send: false,
        sync: false,
        state: true,
        busy: false,
        read: true,
    };
    const RUNS_CLOSURES: ::core::primitive::bool = false;
    #[inline]
    unsafe fn lend<'h>(raw: Self::Raw) -> Self::Ref<'h>
    where
        Self: 'h,
    {
        DeflateRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(raw) },
        }
    }
    #[inline]
    unsafe fn lend_mut<'h>(raw: Self::Raw) -> Self::Mut<'h>
    where
        Self: 'h,
    {
        DeflateMut {
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
impl<'h> ::core::clone::Clone for DeflateRef<'h> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<'h> ::core::marker::Copy for DeflateRef<'h> {}
impl ::core::fmt::Debug for DeflateRef<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl ::core::fmt::Debug for DeflateMut<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Deflate> for DeflateRef<'h> {
    #[inline]
    fn shared(self) -> Self {
        self
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Deflate> for &'h DeflateMut<'h> {
    #[inline]
    fn shared(self) -> DeflateRef<'h> {
        DeflateRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, Deflate> for DeflateMut<'h> {
    #[inline]
    fn exclusive(self) -> Self {
        self
    }
}
unsafe impl<'h> ::pinvoke::private::LentForm for DeflateRef<'h> {
    type Raw = *mut Deflate;
    #[inline]
    fn raw(self) -> *mut Deflate {
        self.lent.raw()
    }
    #[inline]
    fn none() -> *mut Deflate {
        ::pinvoke::private::core::ptr::null_mut()
    }
}
impl<'h> ::pinvoke::Marshal for DeflateRef<'h> {
    type Native = *mut Deflate;
    type By = ::pinvoke::private::LentHandle;
}
unsafe impl<'h> ::pinvoke::private::Sends for DeflateRef<'h> {}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> DeflateRef<'h> {
    /// What C has for it.
    #[inline]
    pub fn as_raw(self) -> *mut Deflate {
        self.lent.raw()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> DeflateMut<'h> {
    /// Lends it on, for a shorter time.
    #[inline]
    pub fn reborrow(&mut self) -> DeflateMut<'_> {
        DeflateMut {
            lent: unsafe { ::pinvoke::private::LentAlone::new(self.lent.raw()) },
        }
    }
    /// Lends it to several, for a shorter time.
    #[inline]
    pub fn by_ref(&self) -> DeflateRef<'_> {
        DeflateRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> *mut Deflate {
        self.lent.raw()
    }
}
unsafe impl ::pinvoke::private::OwnedHandle for Deflate {
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
impl ::core::ops::Drop for Deflate {
    fn drop(&mut self) {
        let raw = self.object.raw();
        let _ = unsafe { deflateEnd(raw) };
        unsafe { ::pinvoke::private::free_state(raw) };
    }
}
impl ::core::fmt::Debug for Deflate {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.object.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Deflate> for &'h Deflate {
    #[inline]
    fn shared(self) -> DeflateRef<'h> {
        self.by_ref()
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, Deflate> for &'h mut Deflate {
    #[inline]
    fn exclusive(self) -> DeflateMut<'h> {
        self.by_mut()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl Deflate {
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> *mut Deflate {
        <Self as ::pinvoke::private::OwnedHandle>::as_raw(self)
    }
    /// Lends it to several.
    #[inline]
    pub fn by_ref(&self) -> DeflateRef<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend(self.object.raw()) }
    }
    /// Lends it to one alone.
    #[inline]
    pub fn by_mut(&mut self) -> DeflateMut<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend_mut(self.object.raw()) }
    }
}
const _: () = ::pinvoke::private::has_size::<z_stream>();
unsafe impl ::pinvoke::private::State for Deflate {
    fn layout() -> ::core::result::Result<
        ::pinvoke::private::core::alloc::Layout,
        ::pinvoke::private::ErrorKind,
    > {
        ::core::result::Result::Ok(
            ::pinvoke::private::core::alloc::Layout::new::<z_stream>(),
        )
    }
    #[inline]
    fn raw_at(
        place: ::pinvoke::private::core::ptr::NonNull<::core::primitive::u8>,
    ) -> *mut Deflate {
        place.as_ptr().cast()
    }
}
#[allow(dead_code, reason = "not every form of a state is used")]
impl Deflate {
    ///`total_out`, as C left it.
    #[inline]
    pub fn total_out(&self) -> c_ulong {
        let state = self.as_raw();
        unsafe {
            ::pinvoke::private::state_field(
                &raw const (*state.cast::<z_stream>()).total_out,
            )
        }
    }
    ///`msg`, as C left it.
    #[inline]
    pub fn msg(&self) -> ::core::option::Option<::pinvoke::private::CString> {
        let state = self.as_raw();
        unsafe {
            ::pinvoke::private::text_field(&raw const (*state.cast::<z_stream>()).msg)
        }
    }
}
#[allow(dead_code, reason = "not every form of a state is used")]
impl<'h> DeflateRef<'h> {
    ///`total_out`, as C left it.
    #[inline]
    pub fn total_out(self) -> c_ulong {
        let state = self.as_raw();
        unsafe {
            ::pinvoke::private::state_field(
                &raw const (*state.cast::<z_stream>()).total_out,
            )
        }
    }
    ///`msg`, as C left it.
    #[inline]
    pub fn msg(self) -> ::core::option::Option<::pinvoke::private::CString> {
        let state = self.as_raw();
        unsafe {
            ::pinvoke::private::text_field(&raw const (*state.cast::<z_stream>()).msg)
        }
    }
}
#[allow(dead_code, reason = "not every form of a state is used")]
impl DeflateMut<'_> {
    ///`total_out`, as C left it.
    #[inline]
    pub fn total_out(&self) -> c_ulong {
        let state = self.as_raw();
        unsafe {
            ::pinvoke::private::state_field(
                &raw const (*state.cast::<z_stream>()).total_out,
            )
        }
    }
    ///`msg`, as C left it.
    #[inline]
    pub fn msg(&self) -> ::core::option::Option<::pinvoke::private::CString> {
        let state = self.as_raw();
        unsafe {
            ::pinvoke::private::text_field(&raw const (*state.cast::<z_stream>()).msg)
        }
    }
}
#[allow(
    dead_code,
    improper_ctypes,
    clashing_extern_declarations,
    non_snake_case,
    reason = "checked by `#[marshal]`"
)]
unsafe extern "C" {
    #[link_name = "deflateInit"]
    unsafe fn __pinvoke_raw_deflateInit(
        strm_: <Deflate as ::pinvoke::private::Handle>::Raw,
        level_: c_int,
    ) -> c_int;
    #[link_name = "deflate"]
    unsafe fn __pinvoke_raw_deflate(
        strm_: <Deflate as ::pinvoke::private::Handle>::Raw,
        flush_: c_int,
    ) -> c_int;
    #[link_name = "deflateEnd"]
    unsafe fn __pinvoke_raw_deflateEnd(strm_: *mut Deflate) -> c_int;
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn deflateInit(level: c_int) -> ::core::result::Result<Deflate, Failed> {
    let strm_room = match ::pinvoke::private::Room::<Deflate>::new() {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "deflateInit",
                    parameter: "strm",
                },
            );
        }
    };
    let strm_native = ::pinvoke::private::Room::raw(&strm_room);
    ::pinvoke::private::Room::offer(&strm_room);
    let ret = unsafe { __pinvoke_raw_deflateInit(strm_native, level) };
    ::pinvoke::private::Room::answered(&strm_room);
    if !(ret == 0) {
        return ::core::result::Result::Err(
            Failed::new(
                ret,
                unsafe { ::pinvoke::private::lend_from::<Deflate>(&strm_native) }.msg(),
            ),
        );
    }
    let strm_made = unsafe { ::pinvoke::private::Room::adopt(strm_room, ()) };
    ::core::result::Result::Ok(strm_made)
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn __pinvoke_method_deflate<'strm>(
    strm: impl ::pinvoke::private::Exclusive<'strm, Deflate>,
    next_in: &mut &[::core::primitive::u8],
    next_out: &mut &mut [::core::primitive::u8],
    flush: c_int,
) -> ::core::result::Result<(), ::pinvoke::Error> {
    let strm_native = ::pinvoke::private::exclusive::<Deflate>(strm);
    let next_in_len = <[_]>::len(*next_in);
    let next_out_len = <[_]>::len(*next_out);
    let next_in_base: *mut ::core::primitive::u8 = <[_]>::as_ptr(*next_in).cast_mut();
    let next_in_lent = unsafe {
        ::pinvoke::private::lend_field_in::<
            ::core::primitive::u8,
            _,
            _,
        >(
            next_in_base,
            next_in_len,
            &raw mut (*strm_native.cast::<z_stream>()).next_in,
            &raw mut (*strm_native.cast::<z_stream>()).avail_in,
        )
    };
    let next_out_base: *mut ::core::primitive::u8 = <[_]>::as_mut_ptr(*next_out);
    let next_out_lent = unsafe {
        ::pinvoke::private::lend_field_out::<
            ::core::primitive::u8,
            _,
            _,
        >(
            next_out_base,
            next_out_len,
            &raw mut (*strm_native.cast::<z_stream>()).next_out,
            &raw mut (*strm_native.cast::<z_stream>()).avail_out,
        )
    };
    let ret = unsafe { __pinvoke_raw_deflate(strm_native, flush) };
    let next_in_offset = match ::pinvoke::private::LentField::back(next_in_lent) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "deflate",
                    parameter: "next_in",
                },
            );
        }
    };
    let ::core::option::Option::Some(next_in_offset) = next_in_offset else {
        return ::pinvoke::private::error::null(
            &::pinvoke::private::At {
                function: "deflate",
                parameter: "next_in",
            },
        )
    };
    *next_in = &next_in[next_in_offset..];
    let next_out_offset = match ::pinvoke::private::LentField::back(next_out_lent) {
        ::core::result::Result::Ok(converted) => converted,
        ::core::result::Result::Err(refused) => {
            return ::pinvoke::private::error::of(
                refused,
                &::pinvoke::private::At {
                    function: "deflate",
                    parameter: "next_out",
                },
            );
        }
    };
    let ::core::option::Option::Some(next_out_offset) = next_out_offset else {
        return ::pinvoke::private::error::null(
            &::pinvoke::private::At {
                function: "deflate",
                parameter: "next_out",
            },
        )
    };
    *next_out = &mut ::pinvoke::private::core::mem::take(next_out)[next_out_offset..];
    if !(ret == 0) {
        return ::core::result::Result::Err(
            ::pinvoke::private::status(
                ret,
                &::pinvoke::private::At {
                    function: "deflate",
                    parameter: "",
                },
            ),
        );
    }
    ::core::result::Result::Ok(())
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
unsafe fn deflateEnd(
    strm: *mut Deflate,
) -> ::core::result::Result<(), ::pinvoke::Error> {
    let ret = unsafe { __pinvoke_raw_deflateEnd(strm) };
    if !(ret == 0) {
        return ::core::result::Result::Err(
            ::pinvoke::private::status(
                ret,
                &::pinvoke::private::At {
                    function: "deflateEnd",
                    parameter: "",
                },
            ),
        );
    }
    ::core::result::Result::Ok(())
}
#[allow(dead_code, reason = "not every form of a handle is used")]
impl DeflateMut<'_> {
    #[inline]
    fn deflate(
        &mut self,
        next_in: &mut &[::core::primitive::u8],
        next_out: &mut &mut [::core::primitive::u8],
        flush: c_int,
    ) -> ::core::result::Result<(), ::pinvoke::Error> {
        __pinvoke_method_deflate(self.reborrow(), next_in, next_out, flush)
    }
}
#[allow(dead_code, reason = "not every form of a handle is used")]
impl Deflate {
    #[inline]
    fn deflate(
        &mut self,
        next_in: &mut &[::core::primitive::u8],
        next_out: &mut &mut [::core::primitive::u8],
        flush: c_int,
    ) -> ::core::result::Result<(), ::pinvoke::Error> {
        __pinvoke_method_deflate(self, next_in, next_out, flush)
    }
}
const _: () = ::pinvoke::private::number::<c_int>();

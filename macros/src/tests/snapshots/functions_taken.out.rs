struct File {
    object: ::pinvoke::private::Object<
        *mut File,
        (),
        ::pinvoke::private::Record<1usize>,
        (*mut (),),
        File,
    >,
}
/// A [`File`] that is borrowed from somebody, and may be borrowed by several.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
struct FileRef<'h> {
    lent: ::pinvoke::private::LentShared<*mut File, &'h File>,
}
/// A [`File`] that is borrowed by one alone.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
struct FileMut<'h> {
    lent: ::pinvoke::private::LentAlone<*mut File, &'h mut File>,
}
unsafe impl ::pinvoke::private::Handle for File {
    type Raw = *mut File;
    type Ref<'h> = FileRef<'h> where Self: 'h;
    type Mut<'h> = FileMut<'h> where Self: 'h;
    const NAME: &'static ::core::primitive::str = "File";
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
    const RUNS_CLOSURES: ::core::primitive::bool = true;
    #[inline]
    unsafe fn lend<'h>(raw: Self::Raw) -> Self::Ref<'h>
    where
        Self: 'h,
    {
        FileRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(raw) },
        }
    }
    #[inline]
    unsafe fn lend_mut<'h>(raw: Self::Raw) -> Self::Mut<'h>
    where
        Self: 'h,
    {
        FileMut {
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
impl<'h> ::core::clone::Clone for FileRef<'h> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<'h> ::core::marker::Copy for FileRef<'h> {}
impl ::core::fmt::Debug for FileRef<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl ::core::fmt::Debug for FileMut<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, File> for FileRef<'h> {
    #[inline]
    fn shared(self) -> Self {
        self
    }
}
impl<'h> ::pinvoke::private::Shared<'h, File> for &'h FileMut<'h> {
    #[inline]
    fn shared(self) -> FileRef<'h> {
        FileRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, File> for FileMut<'h> {
    #[inline]
    fn exclusive(self) -> Self {
        self
    }
}
unsafe impl<'h> ::pinvoke::private::LentForm for FileRef<'h> {
    type Raw = *mut File;
    #[inline]
    fn raw(self) -> *mut File {
        self.lent.raw()
    }
    #[inline]
    fn none() -> *mut File {
        ::pinvoke::private::core::ptr::null_mut()
    }
}
impl<'h> ::pinvoke::Marshal for FileRef<'h> {
    type Native = *mut File;
    type By = ::pinvoke::private::LentHandle;
}
unsafe impl<'h> ::pinvoke::private::Sends for FileRef<'h> {}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> FileRef<'h> {
    /// What C has for it.
    #[inline]
    pub fn as_raw(self) -> *mut File {
        self.lent.raw()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> FileMut<'h> {
    /// Lends it on, for a shorter time.
    #[inline]
    pub fn reborrow(&mut self) -> FileMut<'_> {
        FileMut {
            lent: unsafe { ::pinvoke::private::LentAlone::new(self.lent.raw()) },
        }
    }
    /// Lends it to several, for a shorter time.
    #[inline]
    pub fn by_ref(&self) -> FileRef<'_> {
        FileRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> *mut File {
        self.lent.raw()
    }
}
unsafe impl ::pinvoke::private::OwnedHandle for File {
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
impl ::core::ops::Drop for File {
    fn drop(&mut self) {
        let raw = self.object.raw();
        let held = ::pinvoke::private::Record::ending(self.object.kept());
        let _ = unsafe { file_free(raw) };
        held.ended();
    }
}
impl ::core::fmt::Debug for File {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.object.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, File> for &'h File {
    #[inline]
    fn shared(self) -> FileRef<'h> {
        self.by_ref()
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, File> for &'h mut File {
    #[inline]
    fn exclusive(self) -> FileMut<'h> {
        self.by_mut()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl File {
    /// Takes over an object that was made elsewhere.
    ///
    /// # Safety
    ///
    /// It is a valid object of this type, the caller's to give, and outlives nothing that it needs.
    #[inline]
    unsafe fn from_raw(raw: *mut File) -> Self {
        unsafe { <Self as ::pinvoke::private::OwnedHandle>::adopt(raw, ()) }
    }
    /// Gives the object up: whoever gets the pointer frees it.
    #[inline]
    fn into_raw(self) -> *mut File {
        <Self as ::pinvoke::private::OwnedHandle>::into_raw(self)
    }
    /// What C has for it.
    #[inline]
    fn as_raw(&self) -> *mut File {
        <Self as ::pinvoke::private::OwnedHandle>::as_raw(self)
    }
    /// Lends it to several.
    #[inline]
    fn by_ref(&self) -> FileRef<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend(self.object.raw()) }
    }
    /// Lends it to one alone.
    #[inline]
    fn by_mut(&mut self) -> FileMut<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend_mut(self.object.raw()) }
    }
}
unsafe impl ::pinvoke::private::OwnedForm for File {
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
    #[link_name = "file_free"]
    unsafe fn __pinvoke_raw_file_free(file_: *mut File);
    #[link_name = "visit"]
    unsafe fn __pinvoke_raw_visit(ops_: *const Ops, of_: *mut c_void) -> c_int;
    #[link_name = "open"]
    unsafe fn __pinvoke_raw_open(
        ops_: *const Ops,
        of_: *mut c_void,
    ) -> <File as ::pinvoke::private::Handle>::Raw;
    #[link_name = "set"]
    unsafe fn __pinvoke_raw_set(
        file_: <File as ::pinvoke::private::Handle>::Raw,
        ops_: *mut Ops,
    );
}
#[inline]
#[track_caller]
unsafe fn file_free(file: *mut File) {
    let wrapper_calls = ::pinvoke::private::Calls::new();
    let wrapper_entered = unsafe { ::pinvoke::private::Calls::enter(&wrapper_calls) };
    unsafe { __pinvoke_raw_file_free(file) };
    ::core::mem::drop(wrapper_entered);
    wrapper_calls.resume();
}
#[inline]
#[track_caller]
fn visit(ops: &mut (impl Stream)) -> c_int {
    let mut ops_record = ::pinvoke::private::Scoped::new(ops);
    let ops_native: *const Ops = ::pinvoke::private::functions::<Ops, _>(&ops_record);
    let of_native: *mut c_void = ::pinvoke::private::user_data(&ops_record);
    let wrapper_calls = ::pinvoke::private::Calls::new();
    let wrapper_entered = unsafe { ::pinvoke::private::Calls::enter(&wrapper_calls) };
    let ret = unsafe { __pinvoke_raw_visit(ops_native, of_native) };
    ::core::mem::drop(wrapper_entered);
    ops_record.resume();
    wrapper_calls.resume();
    ret
}
#[inline]
#[track_caller]
fn open(ops: impl Stream + 'static) -> File {
    let ops_record = ::pinvoke::private::Keeper::new(
        ::pinvoke::private::KeptMut::new(ops),
    );
    let ops_native: *const Ops = ::pinvoke::private::functions::<
        Ops,
        _,
    >(::pinvoke::private::Keeper::held(&ops_record));
    let of_native: *mut c_void = ::pinvoke::private::Keeper::user_data(&ops_record);
    let wrapper_calls = ::pinvoke::private::Calls::new();
    let mut ops_guard = ::pinvoke::private::Pending::new(
        ::core::option::Option::Some(
            ::pinvoke::private::Retained::new(
                    ::pinvoke::private::Keeper::into_kept(ops_record),
                )
                .0,
        ),
    );
    let wrapper_entered = unsafe { ::pinvoke::private::Calls::enter(&wrapper_calls) };
    let ret = unsafe { __pinvoke_raw_open(ops_native, of_native) };
    ::core::mem::drop(wrapper_entered);
    ::pinvoke::private::Pending::answered(&mut ops_guard);
    let self_made = unsafe { ::pinvoke::private::own_handle::<File>(ret, ()) };
    wrapper_calls.resume();
    if let ::core::option::Option::Some(made) = &self_made {
        unsafe {
            ::pinvoke::private::Record::fill(
                made.object.kept(),
                0usize,
                ::pinvoke::private::Pending::take(&mut ops_guard),
            )
        };
    }
    let ::core::option::Option::Some(self_made) = self_made else {
        ::pinvoke::private::refuse::null(
            &::pinvoke::private::At {
                function: "open",
                parameter: "ret",
            },
        )
    };
    self_made
}
#[inline]
#[track_caller]
fn set<'file>(file: &'file mut File, ops: impl Stream + 'static) {
    let file_native = ::pinvoke::private::OwnedHandle::as_raw(&*file);
    let ops_record = ::pinvoke::private::Keeper::new(
        ::pinvoke::private::KeptMut::new(ops),
    );
    let ops_copy = ::pinvoke::private::filled::<
        Ops,
        _,
    >(
        ::pinvoke::private::Keeper::held(&ops_record),
        ::pinvoke::private::Keeper::user_data(&ops_record),
    );
    let ops_native: *mut Ops;
    let wrapper_calls = ::pinvoke::private::Calls::new();
    let ops_guard = unsafe {
        ::pinvoke::private::Record::replace(
            file.object.kept(),
            0usize,
            ::core::option::Option::Some(
                ::pinvoke::private::Retained::new({
                        let (kept, place) = ::pinvoke::private::keep_functions(
                            ::pinvoke::private::Keeper::into_kept(ops_record),
                            ops_copy,
                        );
                        ops_native = place;
                        kept
                    })
                    .0,
            ),
        )
    };
    let wrapper_entered = unsafe { ::pinvoke::private::Calls::enter(&wrapper_calls) };
    unsafe { __pinvoke_raw_set(file_native, ops_native) };
    ::core::mem::drop(wrapper_entered);
    ops_guard.settle(true, &wrapper_calls);
    wrapper_calls.resume();
}
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::with_data::<Ops>();
const _: () = ::pinvoke::private::without_data::<Ops>();

/// A database.
pub struct Db {
    object: ::pinvoke::private::Object<*mut Db, (), (), (*mut (),), Db>,
}
/// A [`Db`] that is borrowed from somebody, and may be borrowed by several.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
pub struct DbRef<'h> {
    lent: ::pinvoke::private::LentShared<*mut Db, &'h Db>,
}
/// A [`Db`] that is borrowed by one alone.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
pub struct DbMut<'h> {
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
        let _ = unsafe { db_close(raw) };
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
    pub unsafe fn from_raw(raw: *mut Db) -> Self {
        unsafe { <Self as ::pinvoke::private::OwnedHandle>::adopt(raw, ()) }
    }
    /// Gives the object up: whoever gets the pointer frees it.
    #[inline]
    pub fn into_raw(self) -> *mut Db {
        <Self as ::pinvoke::private::OwnedHandle>::into_raw(self)
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> *mut Db {
        <Self as ::pinvoke::private::OwnedHandle>::as_raw(self)
    }
    /// Lends it to several.
    #[inline]
    pub fn by_ref(&self) -> DbRef<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend(self.object.raw()) }
    }
    /// Lends it to one alone.
    #[inline]
    pub fn by_mut(&mut self) -> DbMut<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend_mut(self.object.raw()) }
    }
}
unsafe impl ::pinvoke::private::OwnedForm for Db {
    const BOUND: ::core::primitive::bool = false;
}
#[allow(dead_code, reason = "dropping it may do")]
impl Db {
    /** Frees it now.

 # Errors

 If C refuses; the handle is in the error, as it was.*/
    pub fn close(
        self,
    ) -> ::core::result::Result<(), ::pinvoke::private::Kept<Self, ::pinvoke::Error>> {
        let this = ::pinvoke::private::core::mem::ManuallyDrop::new(self);
        let raw = this.object.raw();
        match unsafe { db_close(raw) } {
            ::core::result::Result::Ok(_) => ::core::result::Result::Ok(()),
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
/// A prepared statement.
pub struct Stmt<'db> {
    object: ::pinvoke::private::Object<
        *mut Stmt<'static>,
        [*mut ::pinvoke::private::core::ffi::c_void; 1usize],
        (),
        (*mut (), &'db ()),
        Stmt<'db>,
    >,
}
/// A [`Stmt`] that is borrowed from somebody, and may be borrowed by several.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
pub struct StmtRef<'h, 'db> {
    lent: ::pinvoke::private::LentShared<*mut Stmt<'static>, &'h Stmt<'db>>,
}
/// A [`Stmt`] that is borrowed by one alone.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
pub struct StmtMut<'h, 'db> {
    lent: ::pinvoke::private::LentAlone<*mut Stmt<'static>, &'h mut Stmt<'db>>,
}
unsafe impl<'db> ::pinvoke::private::Handle for Stmt<'db> {
    type Raw = *mut Stmt<'static>;
    type Ref<'h> = StmtRef<'h, 'db> where Self: 'h;
    type Mut<'h> = StmtMut<'h, 'db> where Self: 'h;
    const NAME: &'static ::core::primitive::str = "Stmt";
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
        StmtRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(raw) },
        }
    }
    #[inline]
    unsafe fn lend_mut<'h>(raw: Self::Raw) -> Self::Mut<'h>
    where
        Self: 'h,
    {
        StmtMut {
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
impl<'h, 'db> ::core::clone::Clone for StmtRef<'h, 'db> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<'h, 'db> ::core::marker::Copy for StmtRef<'h, 'db> {}
impl ::core::fmt::Debug for StmtRef<'_, '_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl ::core::fmt::Debug for StmtMut<'_, '_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl<'h, 'db: 'h> ::pinvoke::private::Shared<'h, Stmt<'db>> for StmtRef<'h, 'db> {
    #[inline]
    fn shared(self) -> Self {
        self
    }
}
impl<'h, 'db: 'h> ::pinvoke::private::Shared<'h, Stmt<'db>> for &'h StmtMut<'h, 'db> {
    #[inline]
    fn shared(self) -> StmtRef<'h, 'db> {
        StmtRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
}
impl<'h, 'db: 'h> ::pinvoke::private::Exclusive<'h, Stmt<'db>> for StmtMut<'h, 'db> {
    #[inline]
    fn exclusive(self) -> Self {
        self
    }
}
unsafe impl<'h, 'db> ::pinvoke::private::LentForm for StmtRef<'h, 'db> {
    type Raw = *mut Stmt<'static>;
    #[inline]
    fn raw(self) -> *mut Stmt<'static> {
        self.lent.raw()
    }
    #[inline]
    fn none() -> *mut Stmt<'static> {
        ::pinvoke::private::core::ptr::null_mut()
    }
}
impl<'h, 'db> ::pinvoke::Marshal for StmtRef<'h, 'db> {
    type Native = *mut Stmt<'static>;
    type By = ::pinvoke::private::LentHandle;
}
unsafe impl<'h, 'db> ::pinvoke::private::Sends for StmtRef<'h, 'db> {}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h, 'db> StmtRef<'h, 'db> {
    /// What C has for it.
    #[inline]
    pub fn as_raw(self) -> *mut Stmt<'static> {
        self.lent.raw()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h, 'db> StmtMut<'h, 'db> {
    /// Lends it on, for a shorter time.
    #[inline]
    pub fn reborrow(&mut self) -> StmtMut<'_, 'db> {
        StmtMut {
            lent: unsafe { ::pinvoke::private::LentAlone::new(self.lent.raw()) },
        }
    }
    /// Lends it to several, for a shorter time.
    #[inline]
    pub fn by_ref(&self) -> StmtRef<'_, 'db> {
        StmtRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> *mut Stmt<'static> {
        self.lent.raw()
    }
}
unsafe impl<'db> ::pinvoke::private::OwnedHandle for Stmt<'db> {
    type Parents = [*mut ::pinvoke::private::core::ffi::c_void; 1usize];
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
impl ::core::ops::Drop for Stmt<'_> {
    fn drop(&mut self) {
        let raw = self.object.raw();
        let _ = {
            #[allow(unused_mut, unused_variables, reason = "as the function wants it")]
            let mut ptr = raw;
            let db = self.object.parents()[0usize].cast();
            unsafe { stmt_free(db, ptr) }
        };
    }
}
impl ::core::fmt::Debug for Stmt<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.object.raw(), f)
    }
}
impl<'h, 'db: 'h> ::pinvoke::private::Shared<'h, Stmt<'db>> for &'h Stmt<'db> {
    #[inline]
    fn shared(self) -> StmtRef<'h, 'db> {
        self.by_ref()
    }
}
impl<'h, 'db: 'h> ::pinvoke::private::Exclusive<'h, Stmt<'db>> for &'h mut Stmt<'db> {
    #[inline]
    fn exclusive(self) -> StmtMut<'h, 'db> {
        self.by_mut()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'db> Stmt<'db> {
    /// Gives the object up: whoever gets the pointer frees it.
    #[inline]
    pub fn into_raw(self) -> *mut Stmt<'static> {
        <Self as ::pinvoke::private::OwnedHandle>::into_raw(self)
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> *mut Stmt<'static> {
        <Self as ::pinvoke::private::OwnedHandle>::as_raw(self)
    }
    /// Lends it to several.
    #[inline]
    pub fn by_ref(&self) -> StmtRef<'_, 'db> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend(self.object.raw()) }
    }
    /// Lends it to one alone.
    #[inline]
    pub fn by_mut(&mut self) -> StmtMut<'_, 'db> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend_mut(self.object.raw()) }
    }
}
/// Counted.
pub struct Value {
    object: ::pinvoke::private::Object<*mut Value, (), (), (*mut (),), Value>,
}
/// A [`Value`] that is borrowed from somebody, and may be borrowed by several.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
pub struct ValueRef<'h> {
    lent: ::pinvoke::private::LentShared<*mut Value, &'h Value>,
}
/// A [`Value`] that is borrowed by one alone.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
pub struct ValueMut<'h> {
    lent: ::pinvoke::private::LentAlone<*mut Value, &'h mut Value>,
}
unsafe impl ::pinvoke::private::Handle for Value {
    type Raw = *mut Value;
    type Ref<'h> = ValueRef<'h> where Self: 'h;
    type Mut<'h> = ValueMut<'h> where Self: 'h;
    const NAME: &'static ::core::primitive::str = "Value";
    const INVALID: Self::Raw = ::pinvoke::private::core::ptr::null_mut();
    const DECLARED: ::pinvoke::private::DeclaredHandle = ::pinvoke::private::DeclaredHandle {
        shared: true,
        counted: true,
        send: true,
        sync: true,
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
        ValueRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(raw) },
        }
    }
    #[inline]
    unsafe fn lend_mut<'h>(raw: Self::Raw) -> Self::Mut<'h>
    where
        Self: 'h,
    {
        ValueMut {
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
impl<'h> ::core::clone::Clone for ValueRef<'h> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<'h> ::core::marker::Copy for ValueRef<'h> {}
impl ::core::fmt::Debug for ValueRef<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl ::core::fmt::Debug for ValueMut<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Value> for ValueRef<'h> {
    #[inline]
    fn shared(self) -> Self {
        self
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Value> for &'h ValueMut<'h> {
    #[inline]
    fn shared(self) -> ValueRef<'h> {
        ValueRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, Value> for ValueMut<'h> {
    #[inline]
    fn exclusive(self) -> Self {
        self
    }
}
unsafe impl<'h> ::pinvoke::private::LentForm for ValueRef<'h> {
    type Raw = *mut Value;
    #[inline]
    fn raw(self) -> *mut Value {
        self.lent.raw()
    }
    #[inline]
    fn none() -> *mut Value {
        ::pinvoke::private::core::ptr::null_mut()
    }
}
impl<'h> ::pinvoke::Marshal for ValueRef<'h> {
    type Native = *mut Value;
    type By = ::pinvoke::private::LentHandle;
}
unsafe impl<'h> ::pinvoke::private::Sends for ValueRef<'h> {}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> ValueRef<'h> {
    /// What C has for it.
    #[inline]
    pub fn as_raw(self) -> *mut Value {
        self.lent.raw()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> ValueMut<'h> {
    /// Lends it on, for a shorter time.
    #[inline]
    pub fn reborrow(&mut self) -> ValueMut<'_> {
        ValueMut {
            lent: unsafe { ::pinvoke::private::LentAlone::new(self.lent.raw()) },
        }
    }
    /// Lends it to several, for a shorter time.
    #[inline]
    pub fn by_ref(&self) -> ValueRef<'_> {
        ValueRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> *mut Value {
        self.lent.raw()
    }
}
unsafe impl ::pinvoke::private::OwnedHandle for Value {
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
impl ::core::ops::Drop for Value {
    fn drop(&mut self) {
        let raw = self.object.raw();
        let _ = unsafe { value_unref(raw) };
    }
}
impl ::core::fmt::Debug for Value {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.object.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Value> for &'h Value {
    #[inline]
    fn shared(self) -> ValueRef<'h> {
        self.by_ref()
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, Value> for &'h mut Value {
    #[inline]
    fn exclusive(self) -> ValueMut<'h> {
        self.by_mut()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl Value {
    /// Takes over an object that was made elsewhere.
    ///
    /// # Safety
    ///
    /// It is a valid object of this type, the caller's to give, and outlives nothing that it needs.
    #[inline]
    pub unsafe fn from_raw(raw: *mut Value) -> Self {
        unsafe { <Self as ::pinvoke::private::OwnedHandle>::adopt(raw, ()) }
    }
    /// Gives the object up: whoever gets the pointer frees it.
    #[inline]
    pub fn into_raw(self) -> *mut Value {
        <Self as ::pinvoke::private::OwnedHandle>::into_raw(self)
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> *mut Value {
        <Self as ::pinvoke::private::OwnedHandle>::as_raw(self)
    }
    /// Lends it to several.
    #[inline]
    pub fn by_ref(&self) -> ValueRef<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend(self.object.raw()) }
    }
    /// Lends it to one alone.
    #[inline]
    pub fn by_mut(&mut self) -> ValueMut<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend_mut(self.object.raw()) }
    }
}
unsafe impl ::pinvoke::private::OwnedForm for Value {
    const BOUND: ::core::primitive::bool = false;
}
impl ::core::clone::Clone for Value {
    fn clone(&self) -> Self {
        let ptr = self.object.raw();
        let raw = unsafe { value_ref(ptr) };
        let raw = ::pinvoke::private::cloned::<Self>(raw);
        Self {
            object: unsafe {
                ::pinvoke::private::Object::new(raw, self.object.parents(), ())
            },
        }
    }
}
unsafe impl ::core::marker::Send for Value {}
unsafe impl<'h> ::core::marker::Send for ValueMut<'h> {}
unsafe impl ::core::marker::Sync for Value {}
unsafe impl<'h> ::core::marker::Sync for ValueRef<'h> {}
unsafe impl<'h> ::core::marker::Send for ValueRef<'h> {}
unsafe impl<'h> ::core::marker::Sync for ValueMut<'h> {}
/// A number.
pub struct Slot {
    object: ::pinvoke::private::Object<c_int, (), (), (*mut (),), Slot>,
}
/// A [`Slot`] that is borrowed from somebody, and may be borrowed by several.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
pub struct SlotRef<'h> {
    lent: ::pinvoke::private::LentShared<c_int, &'h Slot>,
}
/// A [`Slot`] that is borrowed by one alone.
#[allow(
    dead_code,
    non_camel_case_types,
    reason = "one of the forms of a handle, which has its name"
)]
#[repr(transparent)]
pub struct SlotMut<'h> {
    lent: ::pinvoke::private::LentAlone<c_int, &'h mut Slot>,
}
unsafe impl ::pinvoke::private::Handle for Slot {
    type Raw = c_int;
    type Ref<'h> = SlotRef<'h> where Self: 'h;
    type Mut<'h> = SlotMut<'h> where Self: 'h;
    const NAME: &'static ::core::primitive::str = "Slot";
    const INVALID: Self::Raw = -1;
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
        SlotRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(raw) },
        }
    }
    #[inline]
    unsafe fn lend_mut<'h>(raw: Self::Raw) -> Self::Mut<'h>
    where
        Self: 'h,
    {
        SlotMut {
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
impl<'h> ::core::clone::Clone for SlotRef<'h> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
impl<'h> ::core::marker::Copy for SlotRef<'h> {}
impl ::core::fmt::Debug for SlotRef<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl ::core::fmt::Debug for SlotMut<'_> {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.lent.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Slot> for SlotRef<'h> {
    #[inline]
    fn shared(self) -> Self {
        self
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Slot> for &'h SlotMut<'h> {
    #[inline]
    fn shared(self) -> SlotRef<'h> {
        SlotRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, Slot> for SlotMut<'h> {
    #[inline]
    fn exclusive(self) -> Self {
        self
    }
}
unsafe impl<'h> ::pinvoke::private::LentForm for SlotRef<'h> {
    type Raw = c_int;
    #[inline]
    fn raw(self) -> c_int {
        self.lent.raw()
    }
    #[inline]
    fn none() -> c_int {
        -1
    }
}
impl<'h> ::pinvoke::Marshal for SlotRef<'h> {
    type Native = c_int;
    type By = ::pinvoke::private::LentHandle;
}
unsafe impl<'h> ::pinvoke::private::Sends for SlotRef<'h> {}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> SlotRef<'h> {
    /// What C has for it.
    #[inline]
    pub fn as_raw(self) -> c_int {
        self.lent.raw()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl<'h> SlotMut<'h> {
    /// Lends it on, for a shorter time.
    #[inline]
    pub fn reborrow(&mut self) -> SlotMut<'_> {
        SlotMut {
            lent: unsafe { ::pinvoke::private::LentAlone::new(self.lent.raw()) },
        }
    }
    /// Lends it to several, for a shorter time.
    #[inline]
    pub fn by_ref(&self) -> SlotRef<'_> {
        SlotRef {
            lent: unsafe { ::pinvoke::private::LentShared::new(self.lent.raw()) },
        }
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> c_int {
        self.lent.raw()
    }
}
unsafe impl ::pinvoke::private::OwnedHandle for Slot {
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
impl ::core::ops::Drop for Slot {
    fn drop(&mut self) {
        let raw = self.object.raw();
        let _ = unsafe { slot_release(raw) };
    }
}
impl ::core::fmt::Debug for Slot {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Debug::fmt(&self.object.raw(), f)
    }
}
impl<'h> ::pinvoke::private::Shared<'h, Slot> for &'h Slot {
    #[inline]
    fn shared(self) -> SlotRef<'h> {
        self.by_ref()
    }
}
impl<'h> ::pinvoke::private::Exclusive<'h, Slot> for &'h mut Slot {
    #[inline]
    fn exclusive(self) -> SlotMut<'h> {
        self.by_mut()
    }
}
#[allow(dead_code, reason = "not every handle is used in every form")]
impl Slot {
    /// Takes over an object that was made elsewhere.
    ///
    /// # Safety
    ///
    /// It is a valid object of this type, the caller's to give, and outlives nothing that it needs.
    #[inline]
    pub unsafe fn from_raw(raw: c_int) -> Self {
        unsafe { <Self as ::pinvoke::private::OwnedHandle>::adopt(raw, ()) }
    }
    /// Gives the object up: whoever gets the pointer frees it.
    #[inline]
    pub fn into_raw(self) -> c_int {
        <Self as ::pinvoke::private::OwnedHandle>::into_raw(self)
    }
    /// What C has for it.
    #[inline]
    pub fn as_raw(&self) -> c_int {
        <Self as ::pinvoke::private::OwnedHandle>::as_raw(self)
    }
    /// Lends it to several.
    #[inline]
    pub fn by_ref(&self) -> SlotRef<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend(self.object.raw()) }
    }
    /// Lends it to one alone.
    #[inline]
    pub fn by_mut(&mut self) -> SlotMut<'_> {
        unsafe { <Self as ::pinvoke::private::Handle>::lend_mut(self.object.raw()) }
    }
}
unsafe impl ::pinvoke::private::OwnedForm for Slot {
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
    #[link_name = "db_open"]
    unsafe fn __pinvoke_raw_db_open(
        name_: *const c_char,
        out_: *mut <Db as ::pinvoke::private::Handle>::Raw,
    ) -> c_int;
    #[link_name = "db_close"]
    unsafe fn __pinvoke_raw_db_close(db_: *mut Db) -> c_int;
    #[link_name = "db_prepare"]
    unsafe fn __pinvoke_raw_db_prepare(
        db_: <Db as ::pinvoke::private::Handle>::Raw,
        out_: *mut <Stmt<'static> as ::pinvoke::private::Handle>::Raw,
    ) -> c_int;
    #[link_name = "stmt_step"]
    unsafe fn __pinvoke_raw_stmt_step(
        of_: <Stmt<'static> as ::pinvoke::private::Handle>::Raw,
        value_: *mut c_int,
    ) -> c_int;
    #[link_name = "stmt_db"]
    unsafe fn __pinvoke_raw_stmt_db(
        of_: <Stmt<'static> as ::pinvoke::private::Handle>::Raw,
    ) -> <Db as ::pinvoke::private::Handle>::Raw;
    #[link_name = "stmt_text"]
    unsafe fn __pinvoke_raw_stmt_text(
        of_: <Stmt<'static> as ::pinvoke::private::Handle>::Raw,
    ) -> *const c_char;
    #[link_name = "stmt_finish"]
    unsafe fn __pinvoke_raw_stmt_finish(
        of_: <Stmt<'static> as ::pinvoke::private::Handle>::Raw,
    ) -> c_int;
    #[link_name = "stmt_end"]
    unsafe fn __pinvoke_raw_stmt_end(
        of_: <Stmt<'static> as ::pinvoke::private::Handle>::Raw,
    );
    #[link_name = "stmt_free"]
    unsafe fn __pinvoke_raw_stmt_free(db_: *mut Db, of_: *mut Stmt<'static>);
    #[link_name = "value_ref"]
    unsafe fn __pinvoke_raw_value_ref(of_: *mut Value) -> *mut Value;
    #[link_name = "value_unref"]
    unsafe fn __pinvoke_raw_value_unref(of_: *mut Value);
    #[link_name = "value_copy"]
    unsafe fn __pinvoke_raw_value_copy(
        into_: <Value as ::pinvoke::private::Handle>::Raw,
        from_: <Value as ::pinvoke::private::Handle>::Raw,
    );
    #[link_name = "slot_take"]
    unsafe fn __pinvoke_raw_slot_take() -> <Slot as ::pinvoke::private::Handle>::Raw;
    #[link_name = "slot_release"]
    unsafe fn __pinvoke_raw_slot_release(at_: c_int);
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn __pinvoke_method_db_open(
    name: &::pinvoke::private::core::ffi::CStr,
) -> ::core::result::Result<Db, Failure> {
    let mut out_native: <Db as ::pinvoke::private::Handle>::Raw = <Db as ::pinvoke::private::Handle>::INVALID;
    let name_native = ::pinvoke::private::core::ffi::CStr::as_ptr(name).cast::<c_char>();
    let ret = unsafe { __pinvoke_raw_db_open(name_native, &raw mut out_native) };
    let out_made = unsafe { ::pinvoke::private::own_handle::<Db>(out_native, ()) };
    if !(ret == 0) {
        return ::core::result::Result::Err(
            Failure::of_open(
                ret,
                unsafe { ::pinvoke::private::lend_if::<Db>(&out_native) },
            ),
        );
    }
    let ::core::option::Option::Some(out_made) = out_made else {
        return ::pinvoke::private::error::null(
            &::pinvoke::private::At {
                function: "db_open",
                parameter: "out",
            },
        )
    };
    ::core::result::Result::Ok(out_made)
}
#[inline]
unsafe fn db_close(db: *mut Db) -> ::core::result::Result<(), ::pinvoke::Error> {
    let ret = unsafe { __pinvoke_raw_db_close(db) };
    if !(ret == 0) {
        return ::core::result::Result::Err(
            ::pinvoke::private::status(
                ret,
                &::pinvoke::private::At {
                    function: "db_close",
                    parameter: "",
                },
            ),
        );
    }
    ::core::result::Result::Ok(())
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn __pinvoke_method_db_prepare<'db>(
    db: impl ::pinvoke::private::Shared<'db, Db>,
) -> ::core::result::Result<::core::option::Option<Stmt<'db>>, ::pinvoke::Error> {
    let db_native = ::pinvoke::private::shared::<Db>(db);
    let mut out_native: <Stmt<'static> as ::pinvoke::private::Handle>::Raw = <Stmt<
        'static,
    > as ::pinvoke::private::Handle>::INVALID;
    let ret = unsafe { __pinvoke_raw_db_prepare(db_native, &raw mut out_native) };
    if !(ret == 0) {
        return ::core::result::Result::Err(
            ::pinvoke::private::status(
                ret,
                &::pinvoke::private::At {
                    function: "db_prepare",
                    parameter: "",
                },
            ),
        );
    }
    let out_made = unsafe {
        ::pinvoke::private::own_handle::<Stmt<'db>>(out_native, [db_native.cast()])
    };
    ::core::result::Result::Ok(out_made)
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn __pinvoke_method_stmt_step<'of_db: 'of, 'of>(
    of: impl ::pinvoke::private::Exclusive<'of, Stmt<'of_db>>,
) -> ::core::result::Result<::core::option::Option<c_int>, Failure> {
    let of_native = ::pinvoke::private::exclusive::<Stmt<'of_db>>(of);
    let mut value_native: c_int = ::pinvoke::private::zeroed::<c_int>();
    let ret = unsafe { __pinvoke_raw_stmt_step(of_native, &raw mut value_native) };
    if ret == 101 {
        return ::core::result::Result::Ok(::core::option::Option::None);
    }
    if !(ret == 100) {
        return ::core::result::Result::Err(
            Failure::new(
                ret,
                unsafe { ::pinvoke::private::lend_from::<Stmt<'of_db>>(&of_native) },
            ),
        );
    }
    ::core::result::Result::Ok(::core::option::Option::Some(value_native))
}
#[inline]
#[track_caller]
#[allow(non_snake_case, reason = "C's name")]
fn __pinvoke_method_stmt_db<'of_db: 'of, 'of>(
    of: impl ::pinvoke::private::Shared<'of, Stmt<'of_db>>,
) -> DbRef<'of> {
    let of_native = ::pinvoke::private::shared::<Stmt<'of_db>>(of);
    let ret = unsafe { __pinvoke_raw_stmt_db(of_native) };
    let self_value = unsafe { ::pinvoke::private::lend_handle::<Db>(ret) };
    let ::core::option::Option::Some(self_value) = self_value else {
        ::pinvoke::private::refuse::null(
            &::pinvoke::private::At {
                function: "stmt_db",
                parameter: "ret",
            },
        )
    };
    self_value
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn __pinvoke_method_stmt_text<'of_db: 'of, 'of>(
    of: impl ::pinvoke::private::Exclusive<'of, Stmt<'of_db>>,
) -> ::core::option::Option<&'of ::pinvoke::private::core::ffi::CStr> {
    let of_native = ::pinvoke::private::exclusive::<Stmt<'of_db>>(of);
    let ret = unsafe { __pinvoke_raw_stmt_text(of_native) };
    let self_text = unsafe { ::pinvoke::private::view_text(ret.cast()) };
    self_text
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn __pinvoke_method_stmt_finish<'of_db>(
    of: Stmt<'of_db>,
) -> ::core::result::Result<
    (),
    ::pinvoke::private::Kept<Stmt<'of_db>, ::pinvoke::Error>,
> {
    let mut of_kept = ::pinvoke::private::Offered::new(::core::option::Option::Some(of));
    let outcome = (|| -> ::core::result::Result<(), ::pinvoke::Error> {
        let of_native = ::pinvoke::private::Offered::as_raw(&of_kept);
        let ret = unsafe { __pinvoke_raw_stmt_finish(of_native) };
        if !(ret == 0) {
            return ::core::result::Result::Err(
                ::pinvoke::private::status(
                    ret,
                    &::pinvoke::private::At {
                        function: "stmt_finish",
                        parameter: "",
                    },
                ),
            );
        }
        ::pinvoke::private::Offered::given(&mut of_kept);
        ::core::result::Result::Ok(())
    })();
    match outcome {
        ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
        ::core::result::Result::Err(error) => {
            ::core::result::Result::Err(
                ::pinvoke::private::Kept::new(
                    ::pinvoke::private::Offered::into_handle(of_kept),
                    error,
                ),
            )
        }
    }
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn __pinvoke_method_stmt_end<'of_db>(of: Stmt<'of_db>) {
    let of_native = ::pinvoke::private::OwnedHandle::as_raw(&of);
    ::pinvoke::private::given(::core::option::Option::Some(of));
    unsafe { __pinvoke_raw_stmt_end(of_native) };
}
#[inline]
unsafe fn stmt_free(db: *mut Db, of: *mut Stmt<'static>) {
    unsafe { __pinvoke_raw_stmt_free(db, of) };
}
#[inline]
unsafe fn value_ref(of: *mut Value) -> *mut Value {
    let ret = unsafe { __pinvoke_raw_value_ref(of) };
    ret
}
#[inline]
unsafe fn value_unref(of: *mut Value) {
    unsafe { __pinvoke_raw_value_unref(of) };
}
#[inline]
pub fn value_copy<'into>(
    into: impl ::pinvoke::private::Shared<'into, Value>,
    from: ::core::option::Option<ValueRef<'_>>,
) {
    let into_native = ::pinvoke::private::shared::<Value>(into);
    let from_native = match from {
        ::core::option::Option::Some(lent) => {
            <Value as ::pinvoke::private::Handle>::raw(lent)
        }
        ::core::option::Option::None => <Value as ::pinvoke::private::Handle>::INVALID,
    };
    unsafe { __pinvoke_raw_value_copy(into_native, from_native) };
}
#[inline]
#[allow(non_snake_case, reason = "C's name")]
fn __pinvoke_method_slot_take() -> ::core::option::Option<Slot> {
    let ret = unsafe { __pinvoke_raw_slot_take() };
    let self_made = unsafe { ::pinvoke::private::own_handle::<Slot>(ret, ()) };
    self_made
}
#[inline]
unsafe fn slot_release(at: c_int) {
    unsafe { __pinvoke_raw_slot_release(at) };
}
#[allow(dead_code, reason = "not every form of a handle is used")]
impl<'h, 'of_db> StmtRef<'h, 'of_db> {
    #[inline]
    #[track_caller]
    pub fn db(self) -> DbRef<'h> {
        __pinvoke_method_stmt_db(self)
    }
}
#[allow(dead_code, reason = "not every form of a handle is used")]
impl<'h> DbRef<'h> {
    #[inline]
    pub fn prepare(
        self,
    ) -> ::core::result::Result<::core::option::Option<Stmt<'h>>, ::pinvoke::Error> {
        __pinvoke_method_db_prepare(self)
    }
}
#[allow(dead_code, reason = "not every form of a handle is used")]
impl<'of_db> Stmt<'of_db> {
    #[inline]
    pub fn step(
        &mut self,
    ) -> ::core::result::Result<::core::option::Option<c_int>, Failure> {
        __pinvoke_method_stmt_step(self)
    }
    #[inline]
    #[track_caller]
    pub fn db<'of>(&'of self) -> DbRef<'of> {
        __pinvoke_method_stmt_db(self)
    }
    #[inline]
    pub fn text<'of>(
        &'of mut self,
    ) -> ::core::option::Option<&'of ::pinvoke::private::core::ffi::CStr> {
        __pinvoke_method_stmt_text(self)
    }
    #[inline]
    pub fn finish(
        self,
    ) -> ::core::result::Result<
        (),
        ::pinvoke::private::Kept<Stmt<'of_db>, ::pinvoke::Error>,
    > {
        __pinvoke_method_stmt_finish(self)
    }
    #[inline]
    pub fn end(self) {
        __pinvoke_method_stmt_end(self)
    }
}
#[allow(dead_code, reason = "not every form of a handle is used")]
impl<'of_db> StmtMut<'_, 'of_db> {
    #[inline]
    pub fn step(
        &mut self,
    ) -> ::core::result::Result<::core::option::Option<c_int>, Failure> {
        __pinvoke_method_stmt_step(self.reborrow())
    }
    #[inline]
    #[track_caller]
    pub fn db<'of>(&'of self) -> DbRef<'of> {
        __pinvoke_method_stmt_db(self)
    }
    #[inline]
    pub fn text<'of>(
        &'of mut self,
    ) -> ::core::option::Option<&'of ::pinvoke::private::core::ffi::CStr> {
        __pinvoke_method_stmt_text(self.reborrow())
    }
}
#[allow(dead_code, reason = "not every form of a handle is used")]
impl DbMut<'_> {
    #[inline]
    pub fn prepare<'db>(
        &'db self,
    ) -> ::core::result::Result<::core::option::Option<Stmt<'db>>, ::pinvoke::Error> {
        __pinvoke_method_db_prepare(self)
    }
}
#[allow(dead_code, reason = "not every form of a handle is used")]
impl Db {
    #[inline]
    pub fn open(
        name: &::pinvoke::private::core::ffi::CStr,
    ) -> ::core::result::Result<Db, Failure> {
        __pinvoke_method_db_open(name)
    }
    #[inline]
    pub fn prepare<'db>(
        &'db self,
    ) -> ::core::result::Result<::core::option::Option<Stmt<'db>>, ::pinvoke::Error> {
        __pinvoke_method_db_prepare(self)
    }
}
#[allow(dead_code, reason = "not every form of a handle is used")]
impl Slot {
    #[inline]
    pub fn take() -> ::core::option::Option<Slot> {
        __pinvoke_method_slot_take()
    }
}
const _: () = ::pinvoke::private::number::<c_int>();
const _: () = ::pinvoke::private::text_unit::<c_char, ::core::primitive::u8>();

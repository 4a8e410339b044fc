//! Pasted, nothing added: the pointer is a handle, so nothing is left to say of it.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = file_close)]
    pub type File;
    unsafe fn file_close(file: *mut File);
    pub fn rewind(file: *mut File);
    pub fn file_open(file: *mut *mut File);
}

fn main() {}

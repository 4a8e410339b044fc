//! What frees a handle is said once to be unsafe.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = doc_free)]
    pub type Doc;

    fn doc_free(doc: *mut Doc);
    fn doc_parse() -> *mut Doc;
}

fn main() {}

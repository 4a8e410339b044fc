//! Elements that an owner has from elsewhere go where the owner goes.

use pinvoke::{Adapt, Conversion, ConversionError, Marshal, Scratch, marshal};
use std::rc::Rc;

enum Counted {}

unsafe impl Conversion for Counted {
    type Surface = Rc<i32>;
    type Native = i32;
    fn to_native(value: &Rc<i32>, _: &Scratch) -> Result<i32, ConversionError> {
        Ok(**value)
    }
    unsafe fn from_native(native: &i32) -> Result<Rc<i32>, ConversionError> {
        Ok(Rc::new(*native))
    }
}

#[derive(Marshal)]
struct Item {
    #[marshal(with = Counted)]
    number: Rc<i32>,
}

#[marshal]
unsafe extern "C" {
    #[marshal(blocking)]
    async fn double(#[marshal(in, out, len = n)] items: *mut Item, n: usize);
}

struct Lends;

impl AsRef<[Item]> for Lends {
    fn as_ref(&self) -> &[Item] {
        Vec::leak(vec![Item { number: Rc::new(1) }])
    }
}

impl AsMut<[Item]> for Lends {
    fn as_mut(&mut self) -> &mut [Item] {
        Vec::leak(vec![Item { number: Rc::new(1) }])
    }
}

fn main() {
    let _ = double(Adapt::<_, Item>::new(Lends));
}

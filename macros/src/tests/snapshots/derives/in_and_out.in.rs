#[derive(Marshal)]
struct Names {
    n: PhantomData<c_int>,
    #[marshal(utf16, len = n, free = c_free)]
    names: Vec<Option<String>>,
    #[marshal(tag = kind)]
    value: Value,
    kind: c_int,
}

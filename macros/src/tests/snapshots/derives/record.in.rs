#[derive(Marshal)]
pub struct Font<'a> {
    #[marshal(const = size_of::<Self>())]
    size: PhantomData<c_uint>,
    #[marshal(utf8, inline = 32)]
    pub face: String,
    #[marshal(as = c_int)]
    pub italic: bool,
    #[marshal(utf8, free = c_free, alloc = c_malloc)]
    pub file: Option<String>,
    #[marshal(len = n_axes)]
    pub axes: &'a [Axis],
    pub n_axes: c_int,
    pub weight: Weight,
    #[marshal(free = c_free, alloc = c_malloc)]
    pub fallback: Option<Box<Font<'a>>>,
}

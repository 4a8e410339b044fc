//! What a handle is part of must be busy where that is declared, in another block too.

mod one {
    #[pinvoke::marshal]
    unsafe extern "C" {
        pub type Log;
        #[marshal(busy)]
        pub type Db;
    }
}

#[pinvoke::marshal]
unsafe extern "C" {
    #[marshal(busy = one::Log)]
    pub type Page<'log>;
    #[marshal(busy = one::Db)]
    pub type Stmt<'db>;
}

fn main() {}

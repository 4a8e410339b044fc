//! What C writes to in calls is not read while another thread may call.

use pinvoke::marshal;

#[marshal]
unsafe extern "C" {
    #[marshal(free = meter_free, send, sync)]
    type Meter;
    unsafe fn meter_free(meter: *mut Meter);
    #[marshal(method = new, error = errno, ret(own))]
    safe fn meter_new() -> *mut Meter;
    #[marshal(method = count_into)]
    fn meter_count_into(meter: *mut Meter, #[marshal(in, out, len = n, retain = meter.counts)] counts: *mut u32, n: usize);
    #[marshal(method = tick)]
    safe fn meter_tick(meter: *const Meter);
}

/// Somebody else may tick meanwhile.
fn read(meter: &Meter) -> Option<Vec<u32>> {
    meter.kept_counts()
}

fn main() {
    let mut meter = Meter::new().unwrap();
    meter.count_into(vec![0; 4]);
    meter.tick();
    read(&meter);
}

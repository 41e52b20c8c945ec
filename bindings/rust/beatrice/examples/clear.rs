// SPDX-License-Identifier: MIT
//! The smallest guest: clears a texture to a colour and reads one pixel back.

use beatrice::{Backend, Box3, Config, Gl, LogLevel, ResourceParams, Transfer};

fn main() -> Result<(), beatrice::Error> {
    let log = |level, line: &str| eprintln!("{:?}: {}", level, line);
    let renderer = Config::new(Backend::Gl(Gl::default())).log(LogLevel::Warn, log).build()?;
    let mut active = renderer.enter();
    println!("beatrice {} on {}", beatrice::version(), active.host_renderer());

    // What a VMM does when the guest's kernel says CTX_CREATE, RESOURCE_CREATE_3D, CTX_ATTACH_RESOURCE.
    let params = ResourceParams { target: 2, format: 67, bind: 2, width: 4, height: 4, depth: 1, array_size: 1, ..Default::default() };
    active.create_context(1, 2, "a guest's process")?;
    active.create_resource(7, &params)?;
    active.attach(1, 7)?;

    // And SUBMIT_3D: CREATE_OBJECT (surface 1 of resource 7), SET_FRAMEBUFFER_STATE, CLEAR.
    let [one, half] = [1f32.to_bits(), 0.5f32.to_bits()];
    let mut stream = vec![1 | 8 << 8 | 5 << 16, 1, 7, 67, 0, 0];
    stream.extend([5 | 3 << 16, 1, 0, 1]);
    stream.extend([7 | 8 << 16, 4, half, 0, one, one, 0, 0, 0]);
    active.submit(1, &stream)?;

    let mut pixel = [0; 4];
    let area = Box3 { width: 1, height: 1, depth: 1, ..Default::default() };
    active.read(1, 7, &Transfer { area, ..Default::default() }, &mut pixel)?;
    println!("pixel {:?}", pixel);
    Ok(())
}

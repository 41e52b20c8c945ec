#version 450 core
#define asF uintBitsToFloat
#define asU floatBitsToUint
layout(early_fragment_tests) in;
layout(depth_greater) out float gl_FragDepth;
layout(origin_upper_left, pixel_center_integer) in vec4 gl_FragCoord;
uniform sampler2DArrayShadow fs_samp0;
uniform isamplerCubeArray fs_samp1;
layout(std140) uniform bea_state {
    vec4 bea_clip_plane[8];
    float bea_y_scale;
    float bea_alpha_ref;
    float bea_point_size;
    int bea_draw_id;
    float bea_fb_height;
    uvec4 bea_stipple[8];
};
centroid in vec4 vs_generic9;
flat in vec4 vs_generic10;
flat sample in vec4 vs_color0;
layout(location = 0) out vec4 fs_color0;
layout(location = 1) out vec4 fs_color1;
uvec4 o0 = uvec4(0u);
uvec4 o1 = uvec4(0u);
uvec4 o2 = uvec4(0u);
uvec4 o3 = uvec4(0u);
void body()
{
    uvec4 t0 = uvec4(0u);
    uvec4 t1 = uvec4(0u);
    uvec4 t2 = uvec4(0u);
    t0.x = uint((-int(vec4(gl_FrontFacing ? 1.0 : -1.0, 0.0, 0.0, 1.0).x < 0.0)));
    if (t0.x != 0u) {
        if (any(lessThan((-abs(gl_FragCoord.xyzx)), vec4(0.0))))
            discard;
        t1 = asU(clamp(asF((asU(vs_generic9) ^ 0x80000000u)), 0.0, 1.0));
    } else {
        t1 = uvec4(textureGather(fs_samp1, vs_generic9, 2));
    }
    t2 = asU(vec4(textureOffset(fs_samp0, vs_generic9, ivec2((-1), 2))));
    t0 = asU(interpolateAtOffset(vs_generic9, vec2(0.5)).xyzw);
    t0 = asU(dFdx(asF(t0)));
    o0 = uvec4((t0.x != 0u ? t1.x : t2.x), (t0.x != 0u ? t1.y : t2.y), (t0.x != 0u ? t1.z : t2.z), (t0.x != 0u ? t1.w : t2.w));
    o1 = asU(vs_color0);
    o2.z = 0x3f000000u;
    o3.x = 0xffffffffu;
}
void main()
{
    body();
    gl_FragDepth = asF(o2.z);
    gl_SampleMask[0] = int(o3.x);
    fs_color0 = asF(o0);
    fs_color1 = asF(o1);
    if (!(((asF(o0)).w) > (bea_alpha_ref)))
        discard;
}

#version 320 es
precision highp float;
precision highp int;
#define asF uintBitsToFloat
#define asU floatBitsToUint
layout(std140) uniform vs_const0 { uvec4 vs_c0[4]; };
layout(std140) uniform bea_state {
    vec4 bea_clip_plane[8];
    float bea_y_scale;
    float bea_alpha_ref;
    float bea_point_size;
    int bea_draw_id;
    float bea_fb_height;
    uvec4 bea_stipple[8];
};
layout(location = 0) in vec4 in_0;
layout(location = 1) in vec4 in_1;
out vec4 vs_generic0;
uvec4 o0 = uvec4(0u);
uvec4 o1 = uvec4(0u);
void body()
{
    uvec4 t0 = uvec4(0u);
    t0 = asU((asF(vs_c0[0]) * in_0.xxxx));
    t0 = asU((asF(vs_c0[1]) * in_0.yyyy + asF(t0)));
    t0 = asU((asF(vs_c0[2]) * in_0.zzzz + asF(t0)));
    o0 = asU((asF(vs_c0[3]) * in_0.wwww + asF(t0)));
    o1 = asU(in_1);
}
void main()
{
    body();
    vs_generic0 = asF(o1);
    gl_Position = asF(o0);
    gl_Position.y *= bea_y_scale;
    gl_PointSize = 1.0;
}

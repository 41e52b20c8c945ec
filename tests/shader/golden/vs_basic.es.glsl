#version 320 es
precision highp float;
precision highp int;
#define asF uintBitsToFloat
#define asU floatBitsToUint
layout(std140) uniform vs_const0 { uvec4 vs_c0[4]; };
layout(std140) uniform bea_state { uvec4 state[18]; };
layout(location = 0) in vec4 in_0;
layout(location = 1) in vec4 in_1;
out vec4 vs_generic0;
uvec4 o0 = uvec4(0u);
uvec4 o1 = uvec4(0u);
uvec4 o2 = uvec4(0u);
uvec4 o3 = uvec4(0u);
void main()
{
    uvec4 t0 = uvec4(0u);
    t0 = asU((asF(vs_c0[0]) * in_0.xxxx));
    t0 = asU((asF(vs_c0[1]) * in_0.yyyy + asF(t0)));
    t0 = asU((asF(vs_c0[2]) * in_0.zzzz + asF(t0)));
    o0 = asU((asF(vs_c0[3]) * in_0.wwww + asF(t0)));
    o1 = asU(in_1);
    o2.xzw = o0.xzw;
    o2.y = asU((asF(o0.y) * asF(state[8].x)));
    o3.x = 0x3f800000u;
    vs_generic0 = asF(o1);
    gl_Position = asF(o2);
    gl_PointSize = asF(o3.x);
}

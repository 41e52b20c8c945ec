#version 450 core
#define asF uintBitsToFloat
#define asU floatBitsToUint
layout(std140) uniform vs_ubo1 { uvec4 vs_u1[8]; };
layout(std140) uniform bea_state { uvec4 state[18]; };
layout(location = 0) in vec4 in_0;
out vec4 vs_texcoord0;
out vec4 vs_psize;
out vec4 vs_clipdist0;
uvec4 o0 = uvec4(0u);
uvec4 o1 = uvec4(0u);
uvec4 o2 = uvec4(0u);
uvec4 o3 = uvec4(0u);
uvec4 o4 = uvec4(0u);
void main()
{
    uvec4 t0 = uvec4(0u);
    uvec4 t1 = uvec4(0u);
    uvec4 ta2[4];
    for (int i = 0; i < 4; i++) ta2[i] = uvec4(0u);
    ivec4 a0 = ivec4(0);
    t0.x = min(uint(ivec4(gl_InstanceID).x), 3u);
    a0.x = int(t0.x);
    ta2[min(uint((a0.x)), 3u)] = asU(in_0);
    t1 = vs_u1[min(uint((a0.x + 4)), 7u)];
    o0 = asU((asF(t1) + asF(ta2[min(uint((a0.x)), 3u)])));
    o1.xy = asU(in_0.zw);
    o2.x = 0x40a00000u;
    o3 = uvec4(0x3f800000u);
    o4.xzw = o0.xzw;
    o4.y = asU((asF(o0.y) * asF(state[8].x)));
    vs_texcoord0 = asF(o1);
    gl_PointSize = asF(o2.x);
    vs_psize = asF(o2);
    gl_ClipDistance[0] = asF(o3.x);
    gl_ClipDistance[1] = asF(o3.y);
    gl_ClipDistance[2] = asF(o3.z);
    gl_ClipDistance[3] = asF(o3.w);
    vs_clipdist0 = asF(o3);
    gl_Position = asF(o4);
}

#version 450 core
#define asF uintBitsToFloat
#define asU floatBitsToUint
layout(vertices = 3) out;
patch out vec4 tc_patch0;
void main()
{
    uvec4 t0 = uvec4(0u);
    ivec4 a0 = ivec4(0);
    a0.x = ivec4(gl_InvocationID).x;
    gl_out[gl_InvocationID].gl_Position = asF(asU(gl_in[min(uint((a0.x)), uint(gl_PatchVerticesIn) - 1u)].gl_Position));
    barrier();
    tc_patch0 = asF(uvec4(0x40800000u, 0x3f800000u, 0u, 0u));
    vec4 level0 = asF(uvec4(0x40800000u));
    gl_TessLevelOuter[0] = level0.x;
    gl_TessLevelOuter[1] = level0.y;
    gl_TessLevelOuter[2] = level0.z;
    gl_TessLevelOuter[3] = level0.w;
    vec2 level1 = asF(uvec2(0x40800000u));
    gl_TessLevelInner[0] = level1.x;
    gl_TessLevelInner[1] = level1.y;
}

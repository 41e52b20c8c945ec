#version 450 core
#define asF uintBitsToFloat
#define asU floatBitsToUint
layout(early_fragment_tests) in;
layout(depth_greater) out float gl_FragDepth;
uniform sampler2DArrayShadow fs_samp0;
uniform isamplerCubeArray fs_samp1;
layout(std140) uniform bea_state { uvec4 state[18]; };
centroid in vec4 vs_generic9;
flat in vec4 vs_generic10;
flat sample in vec4 vs_color0;
layout(location = 0) out vec4 fs_color0;
layout(location = 1) out vec4 fs_color1;
uvec4 o0 = uvec4(0u);
uvec4 o1 = uvec4(0u);
uvec4 o2 = uvec4(0u);
uvec4 o3 = uvec4(0u);
void main()
{
    uvec4 t0 = uvec4(0u);
    uvec4 t1 = uvec4(0u);
    uvec4 t2 = uvec4(0u);
    uvec4 t3 = uvec4(0u);
    uvec4 t4 = uvec4(0u);
    t3 = asU(gl_FragCoord);
    t3.y = asU((asF(state[9].x) + (-asF(t3.y))));
    t3.xy = asU((asF(t3.xy) + vec2((-0.5))));
    t0.x = uint((-int(vec4(gl_FrontFacing ? 1.0 : -1.0, 0.0, 0.0, 1.0).x < 0.0)));
    if (t0.x != 0u) {
        if (any(lessThan((-abs(asF(t3.xyzx))), vec4(0.0))))
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
    t4.x = o0.w;
    t4.y = state[8].y;
    t4.x = asU(float(asF(t4.x) > asF(t4.y)));
    t4.x = asU((asF(t4.x) + (-1.0)));
    if (any(lessThan(asF(t4.xxxx), vec4(0.0))))
        discard;
    fs_color0 = asF(o0);
    fs_color1 = asF(o1);
    gl_FragDepth = asF(o2.z);
    gl_SampleMask[0] = int(o3.x);
}

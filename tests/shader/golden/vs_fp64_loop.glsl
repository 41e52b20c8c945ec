#version 450 core
#define asF uintBitsToFloat
#define asU floatBitsToUint
layout(std140) uniform bea_state { uvec4 state[18]; };
layout(location = 0) in vec4 in_0;
invariant gl_Position;
uvec4 o0 = uvec4(0u);
uvec4 o1 = uvec4(0u);
uvec4 o2 = uvec4(0u);
void main()
{
    uvec4 t0 = uvec4(0u);
    uvec4 t1 = uvec4(0u);
    uvec4 t2 = uvec4(0u);
    uvec4 t3 = uvec4(0u);
    t3.x = 0u;
    t0 = uvec4(0u, 0x3ff00000u, 0u, 0x3ff00000u);
    while (true) {
        t2.x = uint((-int(int(t3.x) >= 4)));
        if (t2.x != 0u) {
            break;
        }
        t3.x = (t3.x + 1u);
    }
    uvec2 wide0 = unpackDouble2x32(double(in_0.x));
    t1.xy = wide0;
    uvec2 wide1 = unpackDouble2x32((packDouble2x32(t0.xy) + packDouble2x32(t1.xy)));
    t0.xy = wide1;
    float wide2 = float(packDouble2x32(t0.xy));
    t2.x = asU(wide2);
    o0 = t2.xxxx;
    o1.xzw = o0.xzw;
    o1.y = asU((asF(o0.y) * asF(state[8].x)));
    o2.x = 0x3f800000u;
    gl_Position = asF(o1);
    gl_PointSize = asF(o2.x);
}

#version 450 core
#define asF uintBitsToFloat
#define asU floatBitsToUint
layout(triangles, equal_spacing, ccw) in;
layout(std140) uniform bea_state { uvec4 state[18]; };
patch in vec4 tc_patch0;
uvec4 o0 = uvec4(0u);
uvec4 o1 = uvec4(0u);
uvec4 o2 = uvec4(0u);
void main()
{
    uvec4 t0 = uvec4(0u);
    t0 = asU((gl_in[0].gl_Position * vec4(gl_TessCoord, 0.0).xxxx));
    t0 = asU((gl_in[1].gl_Position * vec4(gl_TessCoord, 0.0).yyyy + asF(t0)));
    t0 = asU((gl_in[2].gl_Position * vec4(gl_TessCoord, 0.0).zzzz + asF(t0)));
    o0 = asU((asF(t0) * tc_patch0.yyyy));
    o1.xzw = o0.xzw;
    o1.y = asU((asF(o0.y) * asF(state[8].x)));
    o2.x = state[8].z;
    gl_Position = asF(o1);
    gl_PointSize = asF(o2.x);
}

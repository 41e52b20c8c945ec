#version 450 core
#define asF uintBitsToFloat
#define asU floatBitsToUint
layout(triangles, invocations = 2) in;
layout(points, max_vertices = 4) out;
layout(std140) uniform bea_state { uvec4 state[18]; };
in vec4 vs_generic3[];
layout(stream = 1) out vec4 gs_generic1;
uvec4 o0 = uvec4(0u);
uvec4 o1 = uvec4(0u);
uvec4 o2 = uvec4(0u);
uvec4 o3 = uvec4(0u);
void write_vertex()
{
    gs_generic1 = asF(o1);
    gl_Position = asF(o2);
    gl_PointSize = asF(o3.x);
}
void main()
{
    uvec4 t0 = uvec4(0u);
    o0 = asU(gl_in[0].gl_Position);
    o2.xzw = o0.xzw;
    o2.y = asU((asF(o0.y) * asF(state[8].x)));
    o3.x = state[8].z;
    write_vertex();
    EmitVertex();
    EndPrimitive();
    t0 = asU(vec4(ivec4(gl_InvocationID).xxxx));
    o1 = asU((vs_generic3[2] + asF(t0)));
    o2.xzw = o0.xzw;
    o2.y = asU((asF(o0.y) * asF(state[8].x)));
    o3.x = state[8].z;
    write_vertex();
    EmitStreamVertex(1);
}

#version 450 core
#define asF uintBitsToFloat
#define asU floatBitsToUint
layout(triangles, invocations = 2) in;
layout(points, max_vertices = 4) out;
layout(std140) uniform bea_state {
    vec4 bea_clip_plane[8];
    float bea_y_scale;
    float bea_alpha_ref;
    float bea_point_size;
    int bea_draw_id;
    float bea_fb_height;
    uvec4 bea_stipple[8];
};
in vec4 vs_generic3[];
layout(stream = 1) out vec4 gs_generic1;
uvec4 o0 = uvec4(0u);
uvec4 o1 = uvec4(0u);
void write_vertex()
{
    gs_generic1 = asF(o1);
    gl_Position = asF(o0);
    gl_Position.y *= bea_y_scale;
    gl_PointSize = bea_point_size;
}
void body()
{
    uvec4 t0 = uvec4(0u);
    o0 = asU(gl_in[0].gl_Position);
    write_vertex();
    EmitVertex();
    EndPrimitive();
    t0 = asU(vec4(ivec4(gl_InvocationID).xxxx));
    o1 = asU((vs_generic3[2] + asF(t0)));
    write_vertex();
    EmitStreamVertex(1);
}
void main()
{
    body();
}

using Fadu.Kernel;

namespace Fadu.Application.Evidence.Kinds;

/// <summary>A kind of file that is accepted as evidence, told by its content.</summary>
/// <param name="MediaType">The registered media type that it is stored and served with, e.g. <c>application/pdf</c>.</param>
/// <param name="Name">The kind for people, e.g. PDF 文档.</param>
/// <param name="Extensions">What names of such files may end in, lower case with the dot; the usual one first, never none.</param>
public sealed record EvidenceType(string MediaType, Text Name, IReadOnlyList<string> Extensions);

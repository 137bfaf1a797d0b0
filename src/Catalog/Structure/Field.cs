using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>A key of a record.</summary>
/// <param name="Key">As the file writes it.</param>
/// <param name="Chinese">What people call it.</param>
/// <param name="English">What people call it.</param>
/// <param name="Shape">What stands there.</param>
/// <param name="Required">Whether it must be there.</param>
internal sealed record Field(string Key, string Chinese, string English, Shape Shape, bool Required)
{
    public Text Label => new(Chinese, English);
}

using Fadu.Kernel;

namespace Fadu.Host.Store;

/// <summary>A program of PostgreSQL is missing, too old, or ended with an error.</summary>
/// <param name="told">What is wrong and what to do.</param>
internal sealed class ToolFailure(Text told) : Exception(told.English)
{
    /// <summary>What is wrong and what to do.</summary>
    public Text Told { get; } = told;
}

using Fadu.Kernel;

namespace Fadu.Host.Batch;

/// <summary>What was found while files were read: all of it, in the order of reading.</summary>
internal sealed class Findings
{
    private readonly List<Problem> _faults = [];
    private readonly List<Problem> _warnings = [];

    /// <summary>What stops the work.</summary>
    public IReadOnlyList<Problem> Faults => _faults;

    /// <summary>What does not.</summary>
    public IReadOnlyList<Problem> Warnings => _warnings;

    /// <summary>Adds something that stops the work.</summary>
    public void Fault(Place place, string code, Text message) => _faults.Add(new(code, message, place.ToString()));

    /// <summary>Adds something that does not.</summary>
    public void Warn(Place place, string code, Text message) => _warnings.Add(new(code, message, place.ToString()));

    /// <summary>Adds what another part found.</summary>
    public void Add(IEnumerable<Problem> faults) => _faults.AddRange(faults);

    /// <summary>Adds what another reading of the same files found and this one did not.</summary>
    public void AddNew(Findings again)
    {
        _faults.AddRange(again._faults.Except(_faults).ToArray());
        _warnings.AddRange(again._warnings.Except(_warnings).ToArray());
    }
}

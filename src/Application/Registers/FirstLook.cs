namespace Fadu.Application.Registers;

/// <summary>
/// The register as it stood when a request was let in, for the first that a query asks of it: another look at the events would show nothing that was
/// committed before the request. Whoever comes later looks anew.
/// </summary>
/// <param name="state">The register.</param>
public sealed class FirstLook(RegisterState state)
{
    private RegisterState? _state = state;

    /// <summary>The register; null: it was taken before.</summary>
    public RegisterState? Take() => Interlocked.Exchange(ref _state, null);
}

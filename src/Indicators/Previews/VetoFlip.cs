namespace Fadu.Indicators.Previews;

/// <summary>What a revision does to a veto (一票否决).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, after or, where it is gone, before.</param>
/// <param name="Struck">Units that it strikes after and did not before.</param>
/// <param name="Spared">Units that it struck before and does not after.</param>
public sealed record VetoFlip(string Code, string Name, int Struck, int Spared);

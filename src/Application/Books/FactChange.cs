namespace Fadu.Application.Books;

/// <summary>What an event changed in a round's facts.</summary>
/// <param name="Unit">The unit whose values changed; null: none, or all.</param>
/// <param name="All">Whether the list of units or their names changed.</param>
/// <param name="IsNew">Whether the unit joined just now, so that what is known of it has to be read first.</param>
/// <param name="Remeasured">Where another revision was adopted: the items whose verified values count no longer; null: none was.</param>
internal readonly record struct FactChange(string? Unit, bool All, bool IsNew, IReadOnlyList<string>? Remeasured)
{
    public static FactChange None => default;

    public static FactChange Everything { get; } = new(null, All: true, IsNew: false, null);

    public static FactChange Of(string unit) => new(unit, All: false, IsNew: false, null);

    public static FactChange Joined(string unit) => new(unit, All: true, IsNew: true, null);

    public static FactChange Adopted(IReadOnlyList<string> remeasured) => new(null, All: false, IsNew: false, remeasured);
}

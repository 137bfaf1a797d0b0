namespace Fadu.Application.Scores;

/// <summary>What a ranking is ordered by.</summary>
public enum RankingBy
{
    /// <summary>Place within the group.</summary>
    Rank,

    /// <summary>Marks in all.</summary>
    Total,

    /// <summary>Code of the unit.</summary>
    Code,

    /// <summary>Name of the unit, by its characters.</summary>
    Name,

    /// <summary>Marks on one indicator.</summary>
    Indicator,
}

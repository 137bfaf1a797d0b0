using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Seeding;

/// <summary>Gives the files that made-up units attach to their items.</summary>
internal interface ISeedEvidence
{
    /// <summary>The file that a unit attaches to an item.</summary>
    /// <param name="context">Who attaches it, and to what.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="item">The item, which asks for evidence.</param>
    /// <param name="prefix">What its name begins with, so that it is told from one that is attached already; empty for the first one.</param>
    AttachEvidence For(SubmissionContext context, SeedUnit unit, Item item, string prefix);
}

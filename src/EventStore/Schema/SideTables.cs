using System.Data.Common;
using Fadu.EventStore.Faults;
using Npgsql;

namespace Fadu.EventStore.Schema;

/// <summary>Reads and writes the tables of <see cref="SchemaPart"/>s: one statement each, by itself a transaction. May be used by many threads.</summary>
public sealed class SideTables
{
    private readonly NpgsqlDataSource _source;
    private readonly SchemaName _schema;

    internal SideTables(NpgsqlDataSource source, SchemaName schema) => (_source, _schema) = (source, schema);

    /// <summary>Runs a statement that gives rows.</summary>
    /// <param name="doing">What is being done, for the message of a fault.</param>
    /// <param name="sql">The statement; <c>{schema}</c> stands for the quoted name of the schema, <c>$1</c>, <c>$2</c> … for the values.</param>
    /// <param name="values">In order; null becomes the database's null, of whose type the statement says what it is.</param>
    /// <param name="read">Makes something of a row.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>One for each row, in order.</returns>
    /// <exception cref="EventStoreException">The server can't do it, or can't be reached.</exception>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string doing, string sql, IReadOnlyList<object?> values, Func<DbDataReader, T> read, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(read);
        var found = new List<T>();
        await RunAsync(
            doing,
            sql,
            values,
            async command =>
            {
                await using var rows = await command.ExecuteReaderAsync(ct);
                while (await rows.ReadAsync(ct))
                    found.Add(read(rows));
                return found.Count;
            });
        return found;
    }

    /// <summary>Runs a statement that gives none.</summary>
    /// <returns>How many rows it changed.</returns>
    /// <exception cref="EventStoreException">As <see cref="QueryAsync{T}"/>.</exception>
    public Task<int> ExecuteAsync(string doing, string sql, IReadOnlyList<object?> values, CancellationToken ct) =>
        RunAsync(doing, sql, values, command => command.ExecuteNonQueryAsync(ct));

    private async Task<int> RunAsync(string doing, string sql, IReadOnlyList<object?> values, Func<NpgsqlCommand, Task<int>> run)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(values);
        try
        {
            await using var command = _source.CreateCommand(_schema.In(sql));
            foreach (var value in values)
                command.Parameters.Add(new() { Value = value ?? DBNull.Value });
            return await run(command);
        }
        catch (NpgsqlException failure)
        {
            throw ServerFaults.Of(failure, doing, writing: true);
        }
    }
}

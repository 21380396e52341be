class Row:
    def __init__(self, id, name, dept, score):
        self.id = id
        self.name = name
        self.dept = dept
        self.score = score


rows = [Row(i, f"user{i % 977}", f"D{i % 31}", (i * 7919) % 10007) for i in range(1, 60001)]
high = sorted((r for r in rows if r.score > 5000), key=lambda r: (r.score, r.name), reverse=True)
groups = {}
for row in rows:
    groups.setdefault(row.dept, []).append(row)
largest = sorted(groups.items(), key=lambda g: len(g[1]), reverse=True)
for row in high[:5]:
    print(f"{row.id} {row.name} {row.score}")
print(f"groups {len(groups)} largest {len(largest[0][1])}")

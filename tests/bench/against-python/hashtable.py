h = {}
i = 0
while i < 400000:
    k = f"k{i % 50000}"
    if k in h:
        h[k] += i
    else:
        h[k] = i
    i += 1
total = 0
for k in h:
    total += h[k]
print(f"keys {len(h)} total {total}")

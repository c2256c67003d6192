#pragma once

namespace quell {

// What one call of a rotation of keys came to, whatever it is that was sealed.
struct Resealed {
  int count = 0;
  bool finished = false;  // none is left under another master key
};

}  // namespace quell
